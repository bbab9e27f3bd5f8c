package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever part of registreer-klantcontact fails, the fault is named by its path and nothing is stored. */
class RegistreerFoutenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Client client = Client.of(BALIE);
    private final Stored stored = new Stored(BALIE);

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            /klantcontact, null, klantcontact.nonFieldErrors null
            /klantcontact/kanaal, `"%1$s"`, klantcontact.kanaal max_length
            /klantcontact/taal, null, klantcontact.taal null
            /klantcontact/plaatsgevondenOp, `"gisteren"`, klantcontact.plaatsgevondenOp invalid
            /klantcontact/verdereActieOndernomen, true, klantcontact.nonFieldErrors no-further-action-when-contact-succesful
            /actoren, `[]`, actoren empty
            /actoren, null, actoren null
            /actoren, `{}`, actoren not_a_list
            /actoren/0, null, actoren.0 null
            /actoren/0, `"x"`, actoren.0 invalid
            /actoren/0/soortActor, `"robot"`, actoren.0.soortActor invalid_choice
            /actoren/0/actorIdentificatie, `{"functie": "KCC"}`, actoren.0.actorIdentificatie.telefoonnummer required
            /betrokkenen, `[]`, betrokkenen empty
            /betrokkenen/0/rol, `"toeschouwer"`, betrokkenen.0.rol invalid_choice
            /betrokkenen/0/hergebruik, `"misschien"`, betrokkenen.0.hergebruik invalid
            /betrokkenen/0/bezoekadres/land, `"XX"`, betrokkenen.0.bezoekadres.land invalid
            /betrokkenen/0/contactnaam/voorletters, `"%1$s"`, betrokkenen.0.contactnaam.voorletters max_length
            /betrokkenen/0/digitaleAdressen/1/adres, `"0900"`, betrokkenen.0.digitaleAdressen.1.adres invalid
            /betrokkenen/0/digitaleAdressen/0/adres, `"geen adres"`, betrokkenen.0.digitaleAdressen.0.adres invalid
            /betrokkenen/0/digitaleAdressen/1/soortDigitaalAdres, `"fax"`, betrokkenen.0.digitaleAdressen.1.soortDigitaalAdres invalid_choice
            /betrokkenen/0/digitaleAdressen, `"x"`, betrokkenen.0.digitaleAdressen not_a_list
            /onderwerpobjecten/0/onderwerpobjectidentificator/objectId, `"%1$s"`, onderwerpobjecten.0.onderwerpobjectidentificator.objectId max_length
            /onderwerpobjecten/0/wasKlantcontact, `{"uuid": "00000000-0000-4000-8000-000000000000"}`, onderwerpobjecten.0.wasKlantcontact.uuid invalid
            /bijlagen/0/bijlageidentificator, `"x"`, bijlagen.0.bijlageidentificator.nonFieldErrors invalid
            /interneTaken/0/gevraagdeHandeling, `""`, interneTaken.0.gevraagdeHandeling blank
            /interneTaken/0/status, null, interneTaken.0.status null
            /interneTaken/0/afgehandeldOp, `"2024-02-29T12:00:00Z"`, interneTaken.0.afgehandeldOp invalid
            /interneTaken/0/nummer, `"twaalf"`, interneTaken.0.nummer invalid
            /interneTaken/0/actoren/0/soortActor, `"robot"`, interneTaken.0.actoren.0.soortActor invalid_choice
            /contactmomentdetails, `[]`, contactmomentdetails.nonFieldErrors invalid
            /contactmomentdetails/startdatum, null, contactmomentdetails.startdatum null
            /contactmomentdetails/einddatum, `"2023-03-01T09:59:59+01:00"`, contactmomentdetails.einddatum invalid
            /contactmomentdetails/bronnen/0/soort, `"krant"`, contactmomentdetails.bronnen.0.soort invalid_choice
            /contactmomentdetails/bronnen/0/titel, null, contactmomentdetails.bronnen.0.titel null
            /interneTaken/0/actoren/0/actoridentificator/objectId, `""`, interneTaken.0.actoren.0.actoridentificator.objectId required""")
    void aPartThatFailsIsNamedAndNothingIsStored(String place, String value, String fault) {
        Voorbeeld body = Voorbeeld.whole().set("/klantcontact/indicatieContactGelukt", "true");
        refused(body.set(place, value.formatted("x".repeat(300))), fault);
    }

    @Test
    void whatIsMissingIsNamed() {
        refused(Voorbeeld.seed().without("/klantcontact"), "klantcontact required");
        refused(Voorbeeld.seed().without("/actoren"), "actoren required");
        refused(Voorbeeld.seed().without("/betrokkenen"), "betrokkenen required");
        refused(Voorbeeld.seed().without("/betrokkenen/0/rol"), "betrokkenen.0.rol required");
        refused(
                Voorbeeld.seed().without("/betrokkenen/0/digitaleAdressen/0/adres"),
                "betrokkenen.0.digitaleAdressen.0.adres required");
        refused(
                Voorbeeld.seed().without("/betrokkenen/0/contactnaam").without("/betrokkenen/0/organisatienaam"),
                "betrokkenen.0.hergebruik niets-te-hergebruiken");
        assertThat(client.post(Voorbeeld.PATH, "{}").faults())
                .containsExactly("actoren required", "betrokkenen required", "klantcontact required");
        assertThat(client.post(Voorbeeld.PATH, "[]").faults()).containsExactly("nonFieldErrors invalid");
        assertThat(client.post(Voorbeeld.PATH, "{").status()).isEqualTo(400);
    }

    @Test
    void allFaultsOfTheFieldsAreNamedAtOnceBeforeThoseOfTheRules() {
        Voorbeeld body = Voorbeeld.whole()
                .set("/klantcontact/kanaal", "\"\"")
                .set("/klantcontact/indicatieContactGelukt", "true")
                .set("/klantcontact/verdereActieOndernomen", "true")
                .set("/actoren/0", "{\"uuid\": \"00000000-0000-4000-8000-000000000000\"}")
                .set("/betrokkenen/0/rol", "\"\"")
                .set("/betrokkenen/0/digitaleAdressen/1/adres", "\"0900\"")
                .set("/betrokkenen/0/wasPartij", "{\"uuid\": \"00000000-0000-4000-8000-000000000000\"}")
                .set("/interneTaken/0/status", "\"\"");
        refused(
                body,
                "actoren.0.uuid invalid",
                "betrokkenen.0.rol invalid_choice",
                "betrokkenen.0.wasPartij.uuid invalid",
                "interneTaken.0.status invalid_choice",
                "klantcontact.kanaal blank");
        body.set("/klantcontact/kanaal", "\"balie\"")
                .set("/actoren/0", Voorbeeld.actor(Examples.digits(8)))
                .set("/betrokkenen/0/rol", "\"klant\"")
                .set("/betrokkenen/0/wasPartij", "null")
                .set("/interneTaken/0/status", "\"te_verwerken\"");
        refused(
                body,
                "betrokkenen.0.digitaleAdressen.1.adres invalid",
                "klantcontact.nonFieldErrors no-further-action-when-contact-succesful");
    }

    @Test
    void aFaultInTheSecondOfAKindIsNamedByItsPlace() {
        Voorbeeld body = Voorbeeld.seed();
        body.set("/betrokkenen/-", body.at("/betrokkenen/0"))
                .set("/betrokkenen/1/digitaleAdressen/1/adres", "\"0900\"");
        refused(body, "betrokkenen.1.digitaleAdressen.1.adres invalid");
    }

    private void refused(Voorbeeld body, String... faults) {
        List<String> before = stored.counts();
        Answer answer = client.post(Voorbeeld.PATH, body.toString());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(faults);
        assertThat(stored.counts()).isEqualTo(before);
    }
}
