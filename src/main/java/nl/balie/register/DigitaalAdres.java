package nl.balie.register;

import static nl.balie.resource.Attribute.code;
import static nl.balie.resource.Attribute.date;
import static nl.balie.resource.Attribute.flag;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Filter.by;
import static nl.balie.resource.Filter.contains;
import static nl.balie.resource.Filter.is;
import static nl.balie.resource.Filter.range;
import static nl.balie.resource.Filter.uuidAndUrl;
import static nl.balie.resource.Reference.reference;

import java.util.Objects;
import java.util.stream.Stream;
import nl.balie.resource.Attribute;
import nl.balie.resource.Change;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Message;
import nl.balie.resource.Reference;
import nl.balie.resource.Reference.WhenGone;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Sole;
import nl.balie.resource.Violation;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/** Digitaal adres: an e-mail address, a telephone number or another address that a partij or betrokkene gave (F1995). */
public final class DigitaalAdres {
    /** The kind of a telephone number. */
    public static final String TELEFOON = "telefoonnummer";

    private static final Reference BETROKKENE =
            reference("verstrektDoorBetrokkene", () -> Betrokkene.RESOURCE).whenGone(WhenGone.CLEAR);
    /** Of which partij it is; null when it is only a betrokkene's. */
    public static final Reference PARTIJ = reference("verstrektDoorPartij", () -> Partij.RESOURCE);
    /** The address itself. */
    public static final Attribute ADRES =
            text("adres").max(80).longerElsewhere().required();
    /** Which of three kinds it is. */
    public static final Attribute SOORT =
            code("soortDigitaalAdres", "email", TELEFOON, "overig").required();
    /** Which kind it is when the three of {@link #SOORT} do not tell it: a code of the list of kinds. */
    public static final Attribute SOORT_CODE = text("soortCode").max(40);

    /** Is it the one to use of its kind, when nothing else tells? */
    public static final Attribute STANDAARD = flag("isStandaardAdres").standard(false);

    private static final Attribute REFERENTIE =
            text("referentie").max(50).pattern("^[-a-zA-Z0-9_]+$").check(Checks::slug);

    /** Since when somebody knows that it is really hers. */
    public static final Attribute VERIFICATIEDATUM = date("verificatieDatum").nullable();

    /** What every part of a profile has. */
    public static final Profielgegeven PROFIEL = new Profielgegeven();

    public static final Resource RESOURCE = Resource.resource("digitaal_adres", "digitaleadressen", "DigitaalAdres")
            .meaning("Een e-mailadres, telefoonnummer of ander adres van een partij of betrokkene.")
            .with(
                    BETROKKENE,
                    PARTIJ,
                    ADRES,
                    SOORT,
                    STANDAARD,
                    text("omschrijving").max(40),
                    REFERENTIE,
                    VERIFICATIEDATUM)
            .unseen(SOORT_CODE)
            .unseen(PROFIEL.members())
            .rule(DigitaalAdres::soortCodeHoortBijOverig)
            .rule(DigitaalAdres::adresHoortBijSoort)
            .rule(DigitaalAdres::standaardHoortBijPartij)
            .unique(
                    Violation.WHOLE,
                    Message.REFERENTIE_TAKEN,
                    DigitaalAdres::heeftReferentie,
                    PARTIJ,
                    REFERENTIE,
                    SOORT)
            .onlyOne(Sole.flag(STANDAARD, PARTIJ, SOORT))
            .onlyOne(Sole.movable(REFERENTIE, PARTIJ, SOORT))
            .ownedBy(BETROKKENE, PARTIJ)
            .announces("digitaleadressen", DigitaalAdres::wiens, SOORT)
            .expands(
                    "verstrektDoorBetrokkene",
                    "verstrektDoorBetrokkene.hadKlantcontact",
                    "verstrektDoorBetrokkene.hadKlantcontact.leiddeTotInterneTaken")
            .filters(
                    is("adres", "adres"),
                    contains("adres__icontains", "adres"),
                    by(Operator.PRESENT, "isGeverifieerd", "verificatieDatum"),
                    is("isStandaardAdres", "isStandaardAdres"),
                    contains("omschrijving", "omschrijving"),
                    is("referentie", "referentie"),
                    is("soortDigitaalAdres", "soortDigitaalAdres"),
                    is("verificatieDatum", "verificatieDatum"),
                    is("verstrektDoorBetrokkene__rol", "verstrektDoorBetrokkene.rol"),
                    is("verstrektDoorPartij__soortPartij", "verstrektDoorPartij.soortPartij"))
            .filters(range("verificatieDatum", "verificatieDatum"))
            .findable("adres__genormaliseerd", Operator.ADDRESS, "adres_genormaliseerd", ADRES)
            .filters(uuidAndUrl("verstrektDoorBetrokkene", "verstrektDoorBetrokkene"))
            .filters(PartijIdentificator.ofPartij("verstrektDoorPartij__", "verstrektDoorPartij."))
            .filters(uuidAndUrl("verstrektDoorPartij", "verstrektDoorPartij"));

    private DigitaalAdres() {}

    /** The partij or betrokkene whose it is; itself when it is nobody's any more. */
    private static @Nullable Object wiens(Row row) {
        return Stream.of(row.get(PARTIJ), row.get(BETROKKENE), row.id())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static void soortCodeHoortBijOverig(Change change, Violations violations) {
        if (!change.after().text(SOORT).equals("overig")) {
            change.after().set(SOORT_CODE.column(), "");
        }
    }

    /**
     * An address that is sent must be of its kind; changing only the kind leaves the address alone (as Open Klant). A telephone number
     * that another dialect stored comes back as it was answered, whatever this one promises of numbers.
     */
    private static void adresHoortBijSoort(Change change, Violations violations) {
        if (!change.sent().has(ADRES.column())) {
            return;
        }
        boolean isSame = !change.isNew() && !change.changes(ADRES.column());
        if (change.after().text(SOORT).equals(TELEFOON) && !change.sent().isPatterned()) {
            change.after().set(ADRES.column(), Checks.plainPhone(change.after().text(ADRES)));
        }
        String adres = change.after().text(ADRES);
        String soort = change.after().text(SOORT);
        @Nullable
        Message fault = soort.equals(TELEFOON) && change.sent().isPatterned() && !isSame
                ? Checks.phone(adres)
                : fout(soort, adres);
        if (fault != null) {
            violations.add(change.path(ADRES.name()), fault);
        }
    }

    /** What is wrong with an address of this kind; null when nothing is. */
    public static @Nullable Message fout(String soort, String adres) {
        return switch (soort) {
            case "email" -> Checks.email(adres);
            case TELEFOON -> Checks.anyPhone(adres);
            default -> null;
        };
    }

    private static void standaardHoortBijPartij(Change change, Violations violations) {
        if (change.after().is(STANDAARD) && change.after().get(PARTIJ) == null) {
            violations.add(change.path(STANDAARD.name()), Message.STANDARD_NEEDS_PARTIJ);
        }
    }

    private static boolean heeftReferentie(Row row) {
        return row.get(PARTIJ) != null && !row.text(REFERENTIE).isEmpty();
    }
}
