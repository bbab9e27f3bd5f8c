package nl.balie.register;

import static nl.balie.resource.Attribute.code;
import static nl.balie.resource.Attribute.flag;
import static nl.balie.resource.Attribute.integer;
import static nl.balie.resource.Attribute.text;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.balie.resource.Attribute;
import nl.balie.resource.Change;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/** Bestemming: a register or subscriber that is told or handed something, where no file of destinations says so; its secrets stand elsewhere. */
public final class Bestemming {
    public static final String E_SUITE = "e-suite";
    public static final String NOTIFICATIES = "notificaties-api";
    public static final String WEBHOOK = "webhook";

    /** What Open Klant tells of. */
    public static final List<String> VAN_OPEN_KLANT = List.of("internetaken", "klantcontacten", "partijen");
    /** What a webhook is told of when it names nothing. */
    public static final List<String> VAN_WEBHOOK =
            List.of("berichten", "internetaken", "klantcontacten", "partijen", "taken", "zaken");

    private static final Set<String> TAKEN = Set.of("balie", "mail");
    private static final String DUUR = "P(?=[0-9T])([0-9]+D)?(T(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+S)?)?";

    public static final Attribute NAAM = text("naam")
            .max(100)
            .required()
            .check(text -> matches(
                    text,
                    TAKEN.contains(text) ? "" : "[a-z0-9][a-z0-9-]*",
                    "Gebruik kleine letters, cijfers en streepjes, en niet balie of mail."));
    public static final Attribute SOORT =
            code("soort", E_SUITE, NOTIFICATIES, WEBHOOK).required();
    public static final Attribute URL = text("url")
            .max(1000)
            .required()
            .check(text -> matches(
                    text,
                    "https?://[^\\s/?#@]+([/?][^\\s#]*)?",
                    "Vul een adres in zoals https://voorbeeld.example/pad."));
    public static final Attribute CLIENT = text("clientId").max(200).check(Checks::oneLine);
    public static final Attribute GEHEIM = text("geheim").max(1000).check(Checks::verwijzing);
    public static final Attribute TOKEN = text("token").max(1000).check(Checks::verwijzing);
    public static final Attribute KANALEN = woorden(
            "kanalen",
            "berichten|betrokkenen|digitaleadressen|internetaken|klantcontacten|partijen|taken|zaken",
            "Kies uit berichten, betrokkenen, digitaleadressen, internetaken, klantcontacten, partijen, taken en zaken.");
    public static final Attribute ACTIES =
            woorden("acties", "aangemaakt|gewijzigd|verwijderd", "Kies uit aangemaakt, gewijzigd en verwijderd.");
    public static final Attribute KENMERKEN =
            woorden("kenmerken", "[A-Za-z]+=[^,]*", "Schrijf elk kenmerk als soortPartij=persoon.");
    public static final Attribute STANDAARD = flag("standaard").standard(false);
    public static final Attribute BRONORGANISATIE =
            text("bronorganisatie").max(9).check(text -> matches(text, "[0-9]{9}", "Een RSIN heeft negen cijfers."));
    public static final Attribute CONTACTVERZOEK_TYPE =
            text("contactverzoekType").max(200).check(Checks::oneLine);
    public static final Attribute VERVOLG = duur("vervolg", Duration.ZERO);
    public static final Attribute GEDULD = duur("geduld", Duration.ofSeconds(1));
    public static final Attribute EERSTE_PAUZE = duur("eerstePauze", Duration.ofSeconds(1));
    public static final Attribute POGINGEN =
            integer("pogingen").nullable().min(1).max(1000);

    private static final List<Attribute> VAN_E_SUITE =
            List.of(STANDAARD, BRONORGANISATIE, CONTACTVERZOEK_TYPE, VERVOLG);
    private static final List<Attribute> VAN_ABONNEES = List.of(KANALEN, ACTIES, KENMERKEN);

    public static final Resource RESOURCE = Resource.resource("bestemming", "bestemmingen", "Bestemming")
            .meaning("Een register of abonnee waaraan iets wordt doorgegeven.")
            .with(
                    NAAM,
                    SOORT,
                    URL,
                    CLIENT,
                    GEHEIM,
                    TOKEN,
                    KANALEN,
                    ACTIES,
                    KENMERKEN,
                    STANDAARD,
                    BRONORGANISATIE,
                    CONTACTVERZOEK_TYPE,
                    VERVOLG,
                    GEDULD,
                    EERSTE_PAUZE,
                    POGINGEN)
            .unique(NAAM, Message.taken("bestemming", "naam"))
            .rule(Bestemming::aanmelden)
            .rule(Bestemming::watErBijHoort);

    private Bestemming() {}

    /** The parts of a text with commas between them. */
    public static List<String> delen(String tekst) {
        return tekst.isBlank()
                ? List.of()
                : Stream.of(tekst.split(",", -1)).map(String::strip).toList();
    }

    /** What it is told of. */
    public static List<String> kanalen(Row row) {
        List<String> gekozen = delen(row.text(KANALEN));
        return switch (row.text(SOORT)) {
            case E_SUITE -> List.of();
            case WEBHOOK -> gekozen.isEmpty() ? VAN_WEBHOOK : gekozen;
            default -> gekozen.isEmpty() ? VAN_OPEN_KLANT : gekozen;
        };
    }

    private static Attribute woorden(String naam, String woord, String reden) {
        String lijst = "(%s)(\\s*,\\s*(%s))*".formatted(woord, woord);
        return text(naam).max(1000).check(text -> matches(text, lijst, reden));
    }

    /** An hour at most: nobody waits longer for what follows, or for an answer. */
    private static Attribute duur(String naam, Duration kortste) {
        return text(naam).max(20).check(text -> {
            Message geen = matches(text, DUUR, "Vul een duur in zoals PT5S of PT1M.");
            return geen != null || isBetween(text, kortste)
                    ? geen
                    : Message.invalid("Vul een duur in van %s tot en met PT1H.".formatted(kortste));
        });
    }

    private static boolean isBetween(String duur, Duration kortste) {
        try {
            Duration duration = Duration.parse(duur);
            return duration.compareTo(kortste) >= 0 && duration.compareTo(Duration.ofHours(1)) <= 0;
        } catch (DateTimeParseException | ArithmeticException tooLong) {
            return false;
        }
    }

    private static @Nullable Message matches(String text, String pattern, String reden) {
        return text.matches(pattern) ? null : Message.invalid(reden);
    }

    private static void aanmelden(Change change, Violations violations) {
        Row na = change.after();
        boolean client = !na.text(CLIENT).isEmpty();
        boolean geheim = !na.text(GEHEIM).isEmpty();
        boolean token = !na.text(TOKEN).isEmpty();
        boolean isWebhook = na.text(SOORT).equals(WEBHOOK);
        if (isWebhook && (!geheim || client || token)) {
            violations.add(change.path(GEHEIM.name()), Message.invalid("Een webhook heeft alleen een geheim."));
        } else if (!isWebhook && (client != geheim || client == token)) {
            violations.add(
                    change.path(TOKEN.name()), Message.invalid("Geef een clientId met een geheim, of een token."));
        }
    }

    private static void watErBijHoort(Change change, Violations violations) {
        Row na = change.after();
        if (na.text(SOORT).equals(NOTIFICATIES) && !VAN_OPEN_KLANT.containsAll(kanalen(na))) {
            violations.add(
                    change.path(KANALEN.name()),
                    Message.invalid("Kies uit %s.".formatted(String.join(", ", VAN_OPEN_KLANT))));
        }
        boolean isESuite = na.text(SOORT).equals(E_SUITE);
        for (Attribute vreemd : isESuite ? VAN_ABONNEES : VAN_E_SUITE) {
            Object waarde = na.get(vreemd);
            if (waarde != null && !waarde.equals("") && !waarde.equals(false)) {
                violations.add(
                        change.path(vreemd.name()), Message.invalid("Dit kan niet bij %s.".formatted(na.text(SOORT))));
            }
        }
    }
}
