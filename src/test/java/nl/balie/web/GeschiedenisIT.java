package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;

/** The history of a row calls the rows that it refers to by their names, also those that nobody can choose any more. */
class GeschiedenisIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    @Test
    void anEenheidThatIsSwitchedOffIsCalledByItsName() {
        String naam = Voorbeeld.word();
        Werkers werkers = new Werkers(BALIE);
        String eenheid = werkers.eenheid("Markten " + naam);
        String medewerker =
                werkers.api().post("/medewerkers", """
                {"identificatie": "wie-%s", "naam": "Wie %s"}""".formatted(naam, naam)).uuid();
        werkers.lid(medewerker, eenheid, "lid");
        werkers.api().patch("/eenheden/" + eenheid, "{\"indicatieActief\": false}");
        List<String> told = Visitor.signedIn(BALIE, Rol.BEHEERDER)
                .get("/werkplek/beheer/medewerkers/" + medewerker)
                .page()
                .select("details[name=geschiedenis] li")
                .eachText();
        assertThat(told).first().asString().contains("Lidmaatschap aangemaakt", "Markten " + naam);
        assertThat(told).noneMatch(each -> each.contains(eenheid));
    }
}
