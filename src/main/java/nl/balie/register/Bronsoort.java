package nl.balie.register;

import java.util.Arrays;
import java.util.Optional;
import nl.balie.resource.Attribute;
import nl.balie.resource.Change;
import nl.balie.resource.Resource;

/** What employees look things up in: each kind is a resource with a title. */
public enum Bronsoort {
    KENNISARTIKEL("kennisartikelen", "Kennisartikelen", Kennisartikel.RESOURCE, Kennisartikel.TITEL),
    VAC("vacs", "VACs", Vac.RESOURCE, Vac.VRAAG),
    MEDEDELING("mededelingen", "Nieuws en werkinstructies", Mededeling.RESOURCE, Mededeling.TITEL),
    WEBPAGINA("website", "Website", Webpagina.RESOURCE, Webpagina.TITEL);

    private final String pad;
    private final String naam;

    @SuppressWarnings("ImmutableEnumChecker") // declared once
    private final Resource resource;

    @SuppressWarnings("ImmutableEnumChecker") // declared once
    private final Attribute titel;

    Bronsoort(String pad, String naam, Resource resource, Attribute titel) {
        this.pad = pad;
        this.naam = naam;
        this.resource = resource;
        this.titel = titel;
    }

    /** The one by which it stands in addresses. */
    public static Optional<Bronsoort> of(String pad) {
        return Arrays.stream(values()).filter(soort -> soort.pad.equals(pad)).findFirst();
    }

    /** Who changes a row that is kept equal to a source, and is not that source, lets it be made equal again. */
    static void alsGewijzigd(Change change, Attribute stand) {
        if (!change.sent().has(stand.column())) {
            change.after().set(stand.column(), "");
        }
    }

    /** By which it stands in addresses. */
    public String pad() {
        return pad;
    }

    /** As people call it. */
    public String naam() {
        return naam;
    }

    /** Of which resource its rows are. */
    public Resource resource() {
        return resource;
    }

    /** By what people know a row. */
    public Attribute titel() {
        return titel;
    }
}
