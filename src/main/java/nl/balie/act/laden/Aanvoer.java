package nl.balie.act.laden;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.balie.register.Kennisartikel;
import nl.balie.register.Vac;
import nl.balie.register.Webpagina;
import nl.balie.resource.Resource;
import nl.balie.store.Database;

/**
 * A source of what employees look up.
 *
 * @param naam that its rows and its connection have
 * @param adres where it is
 * @param resources what it has
 * @param laden fills what it has of each of these, in their order
 */
record Aanvoer(String naam, String adres, List<Resource> resources, Laden laden) {

    /** Fills ladingen. */
    interface Laden {
        void in(List<Lading> ladingen) throws IOException, Bronfout;
    }

    /** The kennisartikelen in an Objecten API. */
    static Aanvoer kennisartikelen(String adres, String token, String type) {
        return new Aanvoer(
                "kennisartikelen in Objecten",
                adres,
                List.of(Kennisartikel.RESOURCE),
                in -> new Objectenbron(adres, token).laad(type, Sdg::artikel, in.getFirst()));
    }

    /** The VACs in an Objecten API. */
    static Aanvoer vacs(String adres, String token, String type) {
        return new Aanvoer(
                "VACs in Objecten",
                adres,
                List.of(Vac.RESOURCE),
                in -> new Objectenbron(adres, token).laad(type, Sdg::vac, in.getFirst()));
    }

    /** A folder of JSON. */
    static Aanvoer map(String folder) {
        return new Aanvoer(
                "map met JSON",
                folder,
                List.of(Kennisartikel.RESOURCE, Vac.RESOURCE),
                in -> new Mapbron(Path.of(folder)).laad(in.getFirst(), in.getLast()));
    }

    /** The site that this is the sitemap of. */
    static Aanvoer website(String sitemap) {
        return new Aanvoer(
                "website",
                sitemap,
                List.of(Webpagina.RESOURCE),
                in -> new Sitemapbron(URI.create(sitemap)).laad(in.getFirst()));
    }

    /** Makes the register equal to it; answers why that was not done or not for all of it, for operators, and nothing when it was. */
    String laad(Database database) {
        Gelijkhouden gelijk = new Gelijkhouden(database, naam);
        List<Lading> ladingen = new ArrayList<>();
        try {
            for (Resource resource : resources) {
                ladingen.add(new Lading(resource, gelijk.bekend(resource)));
            }
            laden.in(ladingen);
            int unreadable = 0;
            for (Lading lading : ladingen) {
                unreadable += gelijk.maak(lading) + lading.overgeslagen();
            }
            return unreadable == 0 ? "" : unreadable + " can't be read";
        } catch (Bronfout fault) {
            return fault.reason();
        } catch (JacksonException | IllegalArgumentException nonsense) {
            return "can't be read";
        } catch (IOException problem) {
            return "can't be read: " + problem.getClass().getSimpleName();
        } finally {
            ladingen.forEach(Lading::close);
        }
    }
}
