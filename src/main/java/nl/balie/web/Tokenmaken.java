package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.balie.act.Tokenvoorwaarden;
import nl.balie.platform.identity.ApplicationTable;
import nl.balie.platform.identity.Applications;
import nl.balie.platform.identity.Rights;
import nl.balie.platform.identity.TokenTable;
import org.jspecify.annotations.Nullable;

/** Makes a token or a client for an application. What it is stands on the page that answers, once, and nowhere else. */
@ApplicationScoped
class Tokenmaken implements Pages.Part {
    private static final String PAD = "/beheer/applicaties/{id}/token";
    private static final String SOORT = "soort";
    private static final String CLIENT = "client";
    private static final String CLIENT_ID = "clientId";
    private static final String VERLOOPT = "verloopt";
    private static final String RECHTEN = "rechten";
    private static final String ZEKER = "zeker";

    private final Applications applications;
    private final Frames frames;

    Tokenmaken(Applications applications, Frames frames) {
        this.applications = applications;
        this.frames = frames;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                Page.of("GET", PAD, Beheer.ROLLEN, this::begin), Page.of("POST", PAD, Beheer.ROLLEN, this::maak));
    }

    /** Beside a token that is there, the form begins with what that one may. */
    private Reply begin(Visit visit) {
        ApplicationTable.Listed een = Applicaties.een(applications, visit);
        String als = visit.query().getOrDefault("als", "");
        Set<String> aan = als.isEmpty()
                ? Set.of()
                : applications.tokens(een.uuid()).stream()
                        .filter(token -> token.uuid().toString().equals(als))
                        .findFirst()
                        .map(token -> Set.copyOf(token.rechten().texts()))
                        .orElseThrow(Fault::notFound);
        return formulier(visit, een, aan, Map.of());
    }

    private Reply formulier(Visit visit, ApplicationTable.Listed een, Set<String> aan, Map<String, String> fouten) {
        Formulier formulier = Formulier.van(visit, fouten);
        List<Veld> velden = velden(formulier);
        List<Gesprekbeeld.Fout> alle = Stream.concat(
                        Applicaties.fouten(velden).stream(),
                        Stream.of(RECHTEN, ZEKER)
                                .filter(fouten::containsKey)
                                .map(veld -> new Gesprekbeeld.Fout(veld, fouten.getOrDefault(veld, ""))))
                .toList();
        List<Recht.Groep> perBron = Recht.perBron(aan);
        return Reply.page(
                formulier.status(),
                new BeheerTemplates.Tokennieuw(
                                frames.of(formulier.titel("Nieuw token"), visit.medewerker()),
                                Applicatieregel.of(een),
                                velden,
                                Recht.overal(aan),
                                perBron,
                                perBron.stream()
                                        .flatMap(groep -> groep.vinkjes().stream())
                                        .anyMatch(Recht.Vinkje::isAan),
                                formulier,
                                alle,
                                TokenTable.newKey().toString())
                        .render());
    }

    private static List<Veld> velden(Formulier formulier) {
        return List.of(
                Veld.keuze(
                        SOORT,
                        "Soort (verplicht)",
                        formulier.waarde(SOORT),
                        "Een token stuurt de applicatie mee; met een client ondertekent ze voor elke aanroep een JWT.",
                        formulier.fout(SOORT),
                        List.of(new Veld.Groep(
                                "",
                                List.of(
                                        new Veld.Keuze("token", "Token"),
                                        new Veld.Keuze(CLIENT, "Client met geheim (JWT, ZGW)"))))),
                Veld.regel(
                        CLIENT_ID,
                        "Client-id (alleen bij een client)",
                        "text",
                        formulier.waarde(CLIENT_ID),
                        "",
                        formulier.fout(CLIENT_ID)),
                Veld.regel(
                        VERLOOPT,
                        "Laatste dag (optioneel)",
                        "date",
                        formulier.waarde(VERLOOPT),
                        "Leeg: tot het wordt ingetrokken.",
                        formulier.fout(VERLOOPT)));
    }

    private Reply maak(Visit visit) {
        ApplicationTable.Listed een = Applicaties.een(applications, visit);
        Set<String> aan = Recht.aangekruist(visit);
        Map<String, String> fouten = fouten(visit, aan);
        if (!fouten.isEmpty()) {
            return formulier(visit, een, aan, fouten);
        }
        Rights rights = new Rights(aan.stream()
                .flatMap(woord -> Tokenvoorwaarden.rechten(woord).stream())
                .distinct()
                .toList());
        String clientId = clientId(visit);
        try {
            TokenTable.@Nullable Created made = applications.make(
                    een.uuid(), Applicaties.sleutel(visit), clientId, einde(visit), rights, visit.call());
            return Reply.page(
                    made == null ? 409 : 200,
                    new BeheerTemplates.Tokengemaakt(
                                    frames.of(made == null ? "Al gemaakt" : "Token gemaakt", visit.medewerker()),
                                    Applicatieregel.of(een),
                                    made == null ? "" : made.token(),
                                    clientId == null ? "" : clientId,
                                    Recht.van(rights))
                            .render());
        } catch (Applications.Taken taken) {
            return formulier(visit, een, aan, Map.of(CLIENT_ID, "Er is al een client met dit id."));
        }
    }

    private static Map<String, String> fouten(Visit visit, Set<String> aan) {
        Map<String, String> fouten = new LinkedHashMap<>();
        boolean isClient = visit.field(SOORT).equals(CLIENT);
        String clientId = visit.field(CLIENT_ID).strip();
        if (!isClient && !visit.field(SOORT).equals("token")) {
            fouten.put(SOORT, "Kies een token of een client.");
        }
        if (isClient == clientId.isEmpty()) {
            fouten.put(
                    CLIENT_ID,
                    isClient ? "Vul dit in." : "Een token heeft geen client-id: maak dit leeg, of kies Client.");
        } else if (Applicaties.tekstfout(clientId) != null) {
            fouten.put(CLIENT_ID, String.valueOf(Applicaties.tekstfout(clientId)));
        }
        try {
            Instant einde = einde(visit);
            if (einde != null && !einde.isAfter(Instant.now())) {
                fouten.put(VERLOOPT, "Deze dag is voorbij. Kies vandaag of later.");
            }
        } catch (DateTimeParseException strange) {
            fouten.put(VERLOOPT, "Vul een datum in, zoals 31-12-2027.");
        }
        List<String> onbekend = aan.stream()
                .filter(woord -> Tokenvoorwaarden.rechten(woord).isEmpty())
                .toList();
        if (aan.isEmpty()) {
            fouten.put(RECHTEN, "Rechten: kies minstens één recht.");
        } else if (!onbekend.isEmpty()) {
            fouten.put(RECHTEN, "Rechten: Balie kent %s niet.".formatted(String.join(", ", onbekend)));
        }
        if (visit.field(ZEKER).isEmpty()) {
            fouten.put(ZEKER, "Bevestig dat je de rechten hebt nagekeken.");
        }
        return fouten;
    }

    private static @Nullable String clientId(Visit visit) {
        return visit.field(SOORT).equals(CLIENT) ? visit.field(CLIENT_ID).strip() : null;
    }

    private static @Nullable Instant einde(Visit visit) {
        String dag = visit.field(VERLOOPT).strip();
        return dag.isEmpty() ? null : Tokenvoorwaarden.einde(LocalDate.parse(dag));
    }
}
