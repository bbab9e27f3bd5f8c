package nl.balie.api.vng;

import static nl.balie.api.vng.Word.same;
import static nl.balie.api.vng.Word.word;
import static nl.balie.resource.Attribute.date;
import static nl.balie.resource.Attribute.flag;
import static nl.balie.resource.Attribute.text;

import java.util.List;
import nl.balie.register.Referentiewaarde;

/** The lists that the municipality keeps, each with the standard's own words for its values. */
final class Lijsten {
    /** The countries, which are switched off by the day on which they end. */
    static final Wording LANDEN = list(Referentiewaarde.LANDEN)
            .values(
                    word(text("landcode").max(40).required()).of("code"),
                    word(text("landnaam").max(80).required()).of("naam"),
                    word(date("ingangsdatumLand").nullable()).of("ingangsdatum"),
                    word(date("einddatumLand").nullable()).of("einddatum"));

    /** All of them, in the order of their document; what contacts end with is no list of the standard. */
    static final List<Wording> ALL = List.of(
            list(Referentiewaarde.EXTERNE_REGISTERS).values(same("code"), same("naam"), same("locatie")),
            coded(Referentiewaarde.GESPREKSRESULTATEN)
                    .values(word(flag("indicatieAfgehandeld").required()), same("vervolg"), same("volgorde")),
            coded(Referentiewaarde.KANALEN),
            LANDEN,
            coded(Referentiewaarde.SOORTEN_DIGITAAL_ADRES),
            coded(Referentiewaarde.SOORTEN_OBJECT),
            coded(Referentiewaarde.SOORTEN_OBJECT_ID),
            coded(Referentiewaarde.TALEN));

    private Lijsten() {}

    private static Wording list(String name) {
        return new Wording(Referentiewaarde.RESOURCE, name, name);
    }

    private static Wording coded(String name) {
        return list(name)
                .values(same("code"), same("naam"), word(flag("indicatieActief").required()));
    }

    /** Can a value of this list be switched on and off? */
    static boolean isSwitched(Wording list) {
        return !list.path().equals(Referentiewaarde.EXTERNE_REGISTERS);
    }

    /** The path of the route: the code, whatever it is, stands behind the list. */
    static String spelled(String path) {
        String[] parts = path.split("/", 4);
        boolean coded = parts.length > 2
                && !parts[2].isEmpty()
                && ALL.stream().anyMatch(list -> list.path().equals(parts[1]));
        return coded ? "/" + parts[1] + "/{code}" + (parts.length > 3 ? "/" + parts[3] : "") : path;
    }
}
