package nl.balie.act.inrichting;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.balie.act.Tokenvoorwaarden;
import nl.balie.act.inrichting.Bestand.Rij;
import nl.balie.act.inrichting.Bestand.Rijen;
import nl.balie.platform.Naam;
import nl.balie.platform.Settings;
import nl.balie.platform.Verwijzing;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Rights;
import nl.balie.platform.identity.TokenTable;
import nl.balie.register.Checks;
import nl.balie.resource.Message;
import nl.balie.store.Applicaties;
import nl.balie.store.Applicaties.Applicatie;
import nl.balie.store.Applicaties.Token;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/** The section of the applications that may call, and their tokens. A token is known by its SHA-256 and a client by its id, so that neither has to stand in the file. */
final class Applicatiesectie {
    static final String NAAM = "applicaties";
    static final String CONTACT = "contact";
    static final String TOKENS = "tokens";
    static final String TOKEN = "token";
    static final String CLIENT = "clientId";
    static final String GEHEIM = "geheim";
    static final String RECHTEN = "rechten";
    static final String VERLOOPT = "verloopt";
    static final String SHA256 = "sha256:";
    private static final int LONGEST = 200;

    private final Applicaties store;
    private final Bestand bestand;
    private final Map<String, Applicatie> bekend = new HashMap<>();
    private final List<Token> tokens;
    /** Who is to be there: what is there of it, and what the file says. */
    private final Map<String, Applicatie> genoemd = new LinkedHashMap<>();

    private final Map<String, Integer> regels = new HashMap<>();
    private final List<Runnable> werk = new ArrayList<>();
    private final List<Token> blijft = new ArrayList<>();
    private int nieuw;
    private int gewijzigd;
    private int weg;

    Applicatiesectie(Session session, Bestand bestand) throws SQLException {
        this.store = new Applicaties(session);
        this.bestand = bestand;
        if (rijen() != null) {
            store.beurt();
        }
        store.applicaties().forEach(each -> bekend.put(Naam.vouw(each.naam()), each));
        this.tokens = store.tokens();
    }

    private @Nullable Rijen rijen() {
        return bestand.sectie(NAAM);
    }

    /** Finds out what is to be done. */
    void bereid() {
        Rijen rijen = rijen();
        for (Rij rij : rijen == null ? List.<Rij>of() : rijen.rijen()) {
            bestand.requireKnown(rij, List.of("naam", CONTACT, TOKENS));
            String naam = Naam.net(Objects.requireNonNullElse(limited(rij, "naam"), ""));
            if (naam.isEmpty()) {
                bestand.wrong(rij.pad("naam"), "Elke rij van applicaties heeft een naam.");
            } else if (isOnce(rij.pad("naam"), "naam " + Naam.vouw(naam), naam)) {
                applicatie(rij, naam);
            }
        }
        if (rijen != null && rijen.volledig()) {
            tokens.stream()
                    .filter(token -> !token.isIngetrokken() && !blijft.contains(token))
                    .forEach(token -> {
                        weg++;
                        werk.addFirst(() -> store.trekIn(token));
                    });
        }
    }

    private void applicatie(Rij rij, String naam) {
        Applicatie oud = bekend.get(Naam.vouw(naam));
        String contact = limited(rij, CONTACT);
        Applicatie applicatie = new Applicatie(
                oud == null ? Writing.newKey() : oud.uuid(),
                oud == null ? naam : oud.naam(), // who is known keeps the capitals she is known by
                contact == null ? (oud == null ? null : oud.contact()) : contact.isEmpty() ? null : contact);
        int werkVoor = werk.size();
        if (!applicatie.equals(oud)) {
            werk.add(() -> store.zet(oud, applicatie));
        }
        genoemd.put(naam, applicatie);
        Knoop lijst = rij.velden().get(TOKENS);
        for (Rij each : lijst == null ? List.<Rij>of() : bestand.rijen(rij.pad(TOKENS), lijst)) {
            bestand.requireKnown(each, List.of(TOKEN, CLIENT, GEHEIM, RECHTEN, VERLOOPT));
            token(each, applicatie);
        }
        nieuw += oud == null ? 1 : 0;
        gewijzigd += oud != null && werk.size() > werkVoor ? 1 : 0;
    }

    private void token(Rij rij, Applicatie applicatie) {
        String clientId = limited(rij, CLIENT);
        String waar = clientId == null ? TOKEN : GEHEIM;
        if (clientId != null && clientId.isEmpty()) {
            bestand.wrong(rij.pad(CLIENT), Message.BLANK.text());
        }
        if (rij.velden().get(waar) == null || rij.velden().get(waar.equals(TOKEN) ? GEHEIM : TOKEN) != null) {
            bestand.wrong(rij.pad(), "Geef een token, of een clientId met een geheim.");
            return;
        }
        String sha256 = sha256(rij, waar);
        if (sha256 == null
                || !isOnce(rij.pad(waar), waar + " " + sha256, null)
                || (clientId != null && !isOnce(rij.pad(CLIENT), "client " + clientId, clientId))) {
            rechten(rij, null); // what is wrong there is told as well
            verloopt(rij, null);
            return;
        }
        Token oud = oud(clientId, sha256);
        if (!mag(rij.pad(waar), oud, sha256, applicatie)) {
            return;
        }
        Token zelfde = oud != null && oud.sha256().equals(sha256) ? oud : null;
        Token token = new Token(
                zelfde == null ? Writing.newKey() : zelfde.uuid(),
                applicatie.uuid(),
                clientId,
                sha256,
                rechten(rij, oud),
                verloopt(rij, oud),
                clientId == null ? null : bestand.tekst(rij, GEHEIM),
                false);
        if (oud != null) {
            blijft.add(oud);
        }
        if (oud != null && zelfde == null) {
            werk.add(() -> store.trekIn(oud)); // its client gets another secret
        }
        if (zelfde == null || !isGelijk(zelfde, token)) {
            werk.add(() -> store.zet(zelfde, token));
        }
    }

    private static boolean isGelijk(Token one, Token other) {
        return one.rechten().equals(other.rechten())
                && Objects.equals(one.herkomst(), other.herkomst())
                && Objects.equals(moment(one), moment(other));
    }

    private static @Nullable Object moment(Token token) {
        return token.verloopt() == null ? null : token.verloopt().toInstant();
    }

    /** The token of this SHA-256, or the client of this id that works still. */
    private @Nullable Token oud(@Nullable String clientId, String sha256) {
        return tokens.stream()
                .filter(each -> clientId == null
                        ? each.clientId() == null && each.sha256().equals(sha256)
                        : clientId.equals(each.clientId()) && !each.isIngetrokken())
                .findFirst()
                .orElse(null);
    }

    private boolean mag(String pad, @Nullable Token oud, String sha256, Applicatie applicatie) {
        boolean isElders = oud != null && !oud.applicatie().equals(applicatie.uuid());
        boolean isOp = (oud != null && oud.isIngetrokken())
                || tokens.stream()
                        .anyMatch(each -> !each.equals(oud) && each.sha256().equals(sha256));
        if (isElders) {
            bestand.wrong(pad, "Deze hoort al bij een andere applicatie.");
        } else if (isOp) {
            bestand.wrong(pad, "Dit is gebruikt en ingetrokken, of van een ander: verzin een nieuw geheim.");
        }
        return !isElders && !isOp;
    }

    private @Nullable String sha256(Rij rij, String naam) {
        String tekst = Objects.requireNonNullElse(bestand.tekst(rij, naam), "");
        if (naam.equals(TOKEN) && tekst.matches(SHA256 + "[0-9a-f]{64}")) {
            return tekst.substring(SHA256.length());
        }
        Message fault = Checks.verwijzing(tekst);
        if (fault != null) {
            bestand.wrong(rij.pad(naam), fault.text());
            return null;
        }
        String geheim = Verwijzing.lees(tekst).orElse(null);
        if (geheim == null) {
            bestand.wrong(rij.pad(naam), "Er staat niets in %s.".formatted(tekst));
        } else if (!Settings.isSecret(geheim)) {
            bestand.wrong(
                    rij.pad(naam),
                    "Wat in %s staat is te raden: neem 32 tot 200 letters, cijfers en leestekens zonder spaties."
                            .formatted(tekst));
        } else {
            return HexFormat.of().formatHex(TokenTable.sha256(geheim).array());
        }
        return null;
    }

    private List<String> rechten(Rij rij, @Nullable Token oud) {
        Knoop lijst = rij.velden().get(RECHTEN);
        if (lijst == null) {
            return oud == null ? geschreven(Rights.STANDARD.granted().stream()) : oud.rechten();
        }
        List<Right> rechten = new ArrayList<>();
        List<String> woorden = bestand.teksten(rij.pad(RECHTEN), lijst);
        for (int i = 0; i < woorden.size(); i++) {
            List<Right> found = Tokenvoorwaarden.rechten(woorden.get(i));
            rechten.addAll(found);
            if (found.isEmpty()) {
                bestand.wrong(
                        rij.pad(RECHTEN) + "." + (i + 1),
                        "Dit recht is er niet: schrijf er een zoals read of create:klantcontacten (docs/operations.md).");
            }
        }
        return geschreven(rechten.stream());
    }

    private static List<String> geschreven(Stream<Right> rechten) {
        return rechten.map(Right::toString).distinct().sorted().toList();
    }

    private @Nullable OffsetDateTime verloopt(Rij rij, @Nullable Token oud) {
        String dag = bestand.tekst(rij, VERLOOPT);
        if (dag == null) {
            return oud == null ? null : oud.verloopt();
        }
        try {
            return dag.isEmpty()
                    ? null
                    : Tokenvoorwaarden.einde(LocalDate.parse(dag)).atOffset(ZoneOffset.UTC);
        } catch (DateTimeParseException unreadable) {
            bestand.wrong(rij.pad(VERLOOPT), "Vul een datum in, zoals 2027-12-31: de laatste dag waarop het werkt.");
            return null;
        }
    }

    private @Nullable String limited(Rij rij, String naam) {
        String tekst = bestand.tekst(rij, naam);
        if (tekst != null && tekst.length() > LONGEST) {
            bestand.wrong(rij.pad(naam), Message.tooLong(LONGEST).text());
        }
        return tekst;
    }

    private boolean isOnce(String pad, String sleutel, @Nullable String getoond) {
        Integer eerder = regels.putIfAbsent(sleutel, bestand.regel(pad));
        if (eerder != null) {
            bestand.wrong(
                    pad,
                    "%s staat ook op regel %d."
                            .formatted(getoond == null ? "Dit geheim" : '"' + getoond + '"', eerder));
        }
        return eerder == null;
    }

    /** Does it. */
    void werkBij() {
        werk.forEach(Runnable::run);
    }

    /** What came of it; null when the file does not name the section. */
    @Nullable
    Uitslag uitslag() {
        return rijen() == null ? null : new Uitslag(NAAM, nieuw, gewijzigd, genoemd.size() - nieuw - gewijzigd, weg);
    }
}
