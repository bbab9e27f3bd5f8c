package nl.balie.api.profielservice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.api.http.Answer;
import nl.balie.api.http.Api;
import nl.balie.api.http.Asked;
import nl.balie.api.http.Dialect;
import nl.balie.api.http.Request;
import nl.balie.api.http.Routes;
import nl.balie.api.http.Routes.Operation;
import nl.balie.api.openapi.Format;
import nl.balie.api.openapi.OpenApi;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.register.Dienst;
import nl.balie.register.Dienstverlener;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.Partij;
import nl.balie.register.PartijIdentificator;
import nl.balie.register.Voorkeur;
import nl.balie.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The dialect in which the national notification service asks how somebody is reached: the Profielservice of MinBZK, but for verifying
 * e-mail addresses. One table says what can be done at which path, who may, and what is sent and answered.
 */
@ApplicationScoped
class Profielservice implements Dialect {
    private static final String ROOT = "/api/profielservice/v1";
    private static final String TITLE = "profielservice";
    private static final String VERSION = "1.0.0";
    private static final String DIENSTVERLENER = "/dienstverlener";
    private static final String ONE = DIENSTVERLENER + "/{naam}";

    private static final Right READ_PARTIJEN = right(Deed.READ, Partij.RESOURCE);
    private static final List<Right> READ_PROFILES =
            List.of(READ_PARTIJEN, right(Deed.READ, DigitaalAdres.RESOURCE), right(Deed.READ, Voorkeur.RESOURCE));

    /** All that can be done. */
    static final List<Handeling> ALL = table();

    private static final Api API = new Api(
            TITLE,
            ROOT,
            VERSION,
            Format.ZGW,
            List.of(),
            path -> path.replaceFirst("^" + DIENSTVERLENER + "/[^/]+", ONE),
            () -> new OpenApi(TITLE, ROOT, VERSION, new Contents().contents()));

    private final Profiles profiles;
    private final Dienstverleners dienstverleners;

    Profielservice(Profiles profiles, Dienstverleners dienstverleners) {
        this.profiles = profiles;
        this.dienstverleners = dienstverleners;
    }

    /** Does it. */
    private interface Doing {
        Answer by(Profielservice service, Request request, UUID id);
    }

    /**
     * What can be done.
     *
     * @param sent the schema of its body; null for none
     * @param answers the schema of its answer by status: empty for none, {@code []} behind it for a list
     */
    record Handeling(
            String method,
            String path,
            String summary,
            @Nullable String sent,
            Map<Integer, String> answers,
            List<Right> rights,
            Doing doing) {}

    @Override
    public List<Api> apis() {
        return List.of(API);
    }

    @Override
    public void addTo(Routes routes) {
        for (Handeling each : ALL) {
            routes.add(API, each.path, each.method, new Operation(each.rights, (request, id) -> {
                Asked.refuse(request.query().keySet());
                return each.doing.by(this, request, id);
            }));
        }
    }

    private static List<Handeling> table() {
        List<Handeling> all = new ArrayList<>(List.of(
                new Handeling(
                        "POST",
                        "/partij",
                        "Het profiel van een partij opvragen.",
                        "PartijRequest",
                        Map.of(200, "PartijResponse"),
                        READ_PROFILES,
                        (service, request, id) -> service.profiles.partij(request)),
                new Handeling(
                        "POST",
                        "/partijen/bulk",
                        "De profielen van meer partijen opvragen.",
                        "PartijBulkRequest",
                        Map.of(200, "PartijResponse[]", 206, "PartijResponse[]"),
                        READ_PROFILES,
                        (service, request, id) -> service.profiles.bulk(request))));
        part(all, Part.CONTACTGEGEVEN, "/contactgegeven", "Contactgegeven");
        part(all, Part.VOORKEUR, "/voorkeur", "Voorkeur");
        all.add(new Handeling(
                "POST",
                DIENSTVERLENER,
                "Een dienstverlener toevoegen.",
                "DienstverlenerRequest",
                Map.of(201, "DienstverlenerResponse"),
                List.of(right(Deed.CREATE, Dienstverlener.RESOURCE)),
                (service, request, id) -> service.dienstverleners.add(request)));
        all.add(new Handeling(
                "GET",
                ONE,
                "Een dienstverlener met haar diensten opvragen.",
                null,
                Map.of(200, "DienstverlenerResponse"),
                List.of(right(Deed.READ, Dienstverlener.RESOURCE)),
                (service, request, id) -> service.dienstverleners.read(request)));
        all.add(new Handeling(
                "POST",
                ONE + "/diensten",
                "Een dienst aan een dienstverlener toevoegen.",
                "DienstRequest",
                Map.of(201, "DienstResponse"),
                List.of(right(Deed.CREATE, Dienst.RESOURCE)),
                (service, request, id) -> service.dienstverleners.addDienst(request)));
        return all;
    }

    /** Who adds may make the partij, and may supplement what is there already. */
    private static void part(List<Handeling> all, Part part, String path, String name) {
        List<Right> adds = List.of(
                right(Deed.CREATE, part.resource),
                right(Deed.CHANGE, part.resource),
                right(Deed.CREATE, Partij.RESOURCE),
                right(Deed.CREATE, PartijIdentificator.RESOURCE));
        List<Right> changes = List.of(right(Deed.CHANGE, part.resource), READ_PARTIJEN);
        String response = name + "Response";
        all.add(new Handeling(
                "POST",
                path,
                name + " toevoegen; wie nog niet bekend is, wordt partij.",
                name + "Request",
                Map.of(200, response, 201, response),
                adds,
                (service, request, id) -> service.profiles.add(part, request)));
        all.add(new Handeling(
                "PUT",
                path,
                name + " wijzigen.",
                name + "UpdateRequest",
                Map.of(200, response),
                changes,
                (service, request, id) -> service.profiles.change(part, request)));
        all.add(new Handeling(
                "PATCH",
                path + "/te-verwijderen-op",
                "Zeggen wanneer dit wordt verwijderd, door een dienstverlener met een scope erop.",
                "TeVerwijderenOpRequest",
                Map.of(200, response),
                changes,
                (service, request, id) -> service.profiles.until(part, request)));
        all.add(new Handeling(
                "DELETE",
                path + "/{uuid}",
                name + " verwijderen.",
                "PartijIdentificatieRequest",
                Map.of(204, ""),
                List.of(right(Deed.DELETE, part.resource), READ_PARTIJEN),
                (service, request, id) -> service.profiles.remove(part, request, id)));
    }

    private static Right right(Deed deed, Resource resource) {
        return new Right(deed, resource.plural());
    }
}
