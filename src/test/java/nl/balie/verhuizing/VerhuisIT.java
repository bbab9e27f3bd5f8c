package nl.balie.verhuizing;

import static nl.balie.Receiver.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.api.Stored;
import org.junit.jupiter.api.Test;

/** Moving in from an Open Klant: all of it comes, what changed later follows, and what can't be done is told in a sentence. */
class VerhuisIT {
    private static final String KISS = "aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd";
    private static final int CONTACTEN = 3000;

    @Test
    void everythingComesAndAClientGoesOnWithItsToken() {
        try (RunningBalie balie = RunningBalie.start("verhuis")) {
            OpenKlant bron = new OpenKlant(balie, CONTACTEN);
            RunningBalie.Answer proef = bron.verhuis("--proef");
            assertThat(proef.out()).contains("beide kanten zijn gelijk. Dit was een proef: er is niets bewaard.");
            assertThat(proef.exitCode()).isZero();
            Client first = Client.of(balie);
            assertThat(first.get("/klantcontacten").body().path("count").asInt())
                    .isZero();
            assertThat(first.post("/categorieen", "{\"naam\": \"Proef\"}").status())
                    .isEqualTo(201);
            first.delete("/categorieen/"
                    + first.get("/categorieen").body().at("/results/0/uuid").asText());

            RunningBalie.Answer answer = bron.verhuis();
            assertThat(answer.out())
                    .contains("beide kanten zijn gelijk.")
                    .contains("1 x digitaal_adres: is van niemand, en bewaard")
                    .contains("1 x digitaal_adres: was een tweede standaardadres van deze soort, en is dat niet meer")
                    .contains("1 x partij_identificator: een code die vandaag niet meer mag, en bewaard")
                    .doesNotContain("turfstad.example", "VERSCHILT");
            assertThat(answer.exitCode()).isZero();

            Client kiss = new Client(balie.address() + "/klantinteracties/api/v1", KISS);
            await(
                    "a server that runs knows the token",
                    () -> kiss.get("/klantcontacten").status() == 200);
            JsonNode contacten = kiss.get("/klantcontacten").body();
            assertThat(contacten.path("count").asInt()).isEqualTo(CONTACTEN);
            JsonNode newest = contacten.at("/results/0");
            assertThat(newest.path("uuid").asText())
                    .isEqualTo(bron.value("select uuid from klantinteracties_klantcontact where id = 1"));
            assertThat(newest.path("plaatsgevondenOp").asText()).isEqualTo("2026-11-01T07:59:00.123456Z");
            assertThat(newest.path("inhoud").asText())
                    .isEqualTo("Wanneer wordt het afval opgehaald?\nEn het \"papier\"\\?");
            JsonNode taak = kiss.get("/internetaken?status=te_verwerken&toegewezenAanActor__uuid="
                            + bron.value("select uuid from klantinteracties_actor where id = 5"))
                    .body();
            assertThat(taak.path("count").asInt()).isEqualTo(Integer.parseInt(bron.value("""
                            select count(*) from klantinteracties_internetaak t join klantinteracties_internetakenactorenthoughmodel x on x.internetaak_id = t.id
                            where x.actor_id = 5 and t.status = 'te_verwerken'""")));
            assertThat(kiss.get("/partijen?partijIdentificator__objectId=900000008&expand=digitaleAdressen")
                            .body()
                            .at("/results/0/_expand/digitaleAdressen/0/adres")
                            .asText())
                    .isEqualTo("p8@turfstad.example");
            assertThat(kiss.post(
                                    "/klantcontacten",
                                    "{\"kanaal\": \"telefoon\", \"onderwerp\": \"Nieuw\", \"taal\": \"nld\", \"vertrouwelijk\": false}")
                            .status())
                    .isEqualTo(201);
            assertThat(kiss.get("/klantcontacten").body().at("/results").findValuesAsText("onderwerp"))
                    .contains("Nieuw");
            assertThat(new Stored(balie).texts("select actie from audit where soort = 'verhuizing'"))
                    .containsExactly("verhuisd");
            assertThat(bron.verhuis().err()).contains("Dit register is al verhuisd");
        }
    }

    @Test
    void whatDiffersLaterFollowsAndWhatIsMadeHereStays() {
        try (RunningBalie balie = RunningBalie.start("bijwerken")) {
            OpenKlant bron = new OpenKlant(balie, 300);
            assertThat(bron.verhuis("--bijwerken").err()).contains("Er is nog niets verhuisd");
            assertThat(bron.verhuis().exitCode()).isZero();
            Client client = Client.of(balie);
            String eigen = client.post(
                            "/klantcontacten",
                            "{\"kanaal\": \"telefoon\", \"onderwerp\": \"Eigen\", \"taal\": \"nld\", \"vertrouwelijk\": false}")
                    .body()
                    .path("uuid")
                    .asText();
            bron.execute("update klantinteracties_klantcontact set onderwerp = 'Anders' where id in (5, 77)");
            bron.execute("delete from klantinteracties_bijlage where id = 1");
            bron.execute("delete from token_tokenauth where identifier = 'kiss'");
            bron.execute("""
                    insert into klantinteracties_klantcontact (uuid, kanaal, onderwerp, inhoud, reactie, hoofd_onderwerp_type, verdere_actie_ondernomen, taal, vertrouwelijk, plaatsgevonden_op, metadata)
                    select gen_random_uuid(), kanaal, 'Later', inhoud, reactie, hoofd_onderwerp_type, verdere_actie_ondernomen, taal, vertrouwelijk, now(), metadata
                    from klantinteracties_klantcontact where id = 1;
                    update klantinteracties_betrokkene set klantcontact_id = (select max(id) from klantinteracties_klantcontact) where id = 3""");
            RunningBalie.Answer answer = bron.verhuis("--bijwerken");
            assertThat(answer.out()).contains("beide kanten zijn gelijk.");
            assertThat(answer.out().lines().filter(line -> line.startsWith("klantcontact ")))
                    .allMatch(line -> line.matches("klantcontact +301 +301 +3 +gelijk"));
            assertThat(answer.exitCode()).isZero();
            assertThat(client.get("/klantcontacten").body().path("count").asInt())
                    .isEqualTo(302);
            assertThat(client.get("/klantcontacten?onderwerp=Anders")
                            .body()
                            .path("count")
                            .asInt())
                    .isEqualTo(2);
            assertThat(client.get("/klantcontacten/" + eigen).status()).isEqualTo(200);
            await(
                    "the token that is gone there opens nothing here",
                    () -> new Client(balie.address() + "/klantinteracties/api/v1", KISS)
                                    .get("/klantcontacten")
                                    .status()
                            != 200);
            Stored stored = new Stored(balie);
            for (String tabel : List.of("klantcontact", "bijlage", "betrokkene")) {
                assertThat(stored.texts("select sum(aantal)::text from telling where soort = '%s'".formatted(tabel)))
                        .isEqualTo(stored.texts("select count(*)::text from " + tabel));
            }
            assertThat(bron.verhuis("--bijwerken", "--api-bron", balie.address())
                            .err())
                    .contains("--api-balie");
            RunningBalie.Answer gelezen =
                    bron.verhuis("--bijwerken", "--api-bron", balie.address(), "--api-balie", balie.address() + "/");
            assertThat(gelezen.out()).containsPattern("([0-9]{3,}) van \\1 rijen en lijsten");
            assertThat(gelezen.exitCode()).isZero();
            RunningBalie.Answer elders = bron.verhuis(
                    "--bijwerken", "--api-bron", balie.managementAddress(), "--api-balie", balie.address());
            assertThat(elders.out()).contains("klantcontact: antwoordt anders dan in de bron");
            assertThat(elders.exitCode()).isEqualTo(2);
            assertThat(bron.verhuis("--bijwerken").out())
                    .contains("klantcontact                         301         301           0  gelijk");
        }
    }

    @Test
    void aRunThatIsKilledGoesOnUntilBothSidesAreEqual() throws Exception {
        Random chance = new Random(19);
        try (RunningBalie balie = RunningBalie.start("verhuis-kill")) {
            OpenKlant bron = new OpenKlant(balie, 20_000);
            for (int i = 0; i < 4; i++) {
                Thread run = Thread.startVirtualThread(bron::verhuis);
                run.join(Duration.ofMillis(1500 + chance.nextInt(2500)));
                bron.kill();
                run.join();
                bron.execute("update klantinteracties_klantcontact set onderwerp = 'Keer %d' where id %% 1000 = %d"
                        .formatted(i, i));
            }
            RunningBalie.Answer answer = bron.verhuis();
            if (answer.err().contains("al verhuisd")) {
                answer = bron.verhuis("--bijwerken");
            }
            assertThat(answer.out()).contains("beide kanten zijn gelijk.");
            assertThat(answer.exitCode()).isZero();
            Stored stored = new Stored(balie);
            assertThat(stored.texts("select count(*)::text from pg_trigger where tgname = 'verhuizing_loopt'"))
                    .containsExactly("0");
            assertThat(
                            stored.texts(
                                    "select count(*)::text from pg_constraint where contype = 'f' and conrelid = 'betrokkene'::regclass"))
                    .containsExactly("2");
            assertThat(stored.texts("select sum(aantal)::text from telling where soort = 'betrokkene'"))
                    .containsExactly("20000");
        }
    }

    @Test
    void whatCanNotBeDoneIsToldInASentence() {
        try (RunningBalie balie = RunningBalie.start("verhuis-fout")) {
            OpenKlant bron = new OpenKlant(balie, 30);
            Map<String, String> wrong = bron.settings();
            wrong.put("BALIE_VERHUIS_WACHTWOORD", "fout");
            assertThat(RunningBalie.run(wrong, "verhuis", "openklant", bron.adres())
                            .err())
                    .contains("weigert deze gebruiker");
            assertThat(RunningBalie.run(bron.settings(), "verhuis", "openklant", "postgresql://a:b@localhost/x")
                            .err())
                    .contains("BALIE_VERHUIS_WACHTWOORD");
            assertThat(RunningBalie.run(bron.settings(), "verhuis", "openklant", "ergens")
                            .err())
                    .contains("postgresql://gebruiker@host:5432/databank");
            assertThat(RunningBalie.run(
                                    bron.settings(),
                                    "verhuis",
                                    "openklant",
                                    bron.adres().replace("/openklant", "/balie"))
                            .err())
                    .contains("is niet die van een Open Klant 2");
            bron.execute("update django_migrations set name = '0030_oud'");
            assertThat(bron.verhuis().err()).contains("ouder dan 2.10 (migratie 0030)");
            bron.execute("update django_migrations set name = '0061_nieuw'");
            assertThat(bron.verhuis().err()).contains("nieuwer dan 2.18 (migratie 0061)");
            assertThat(new Stored(balie).texts("select count(*)::text from verhuizing"))
                    .containsExactly("0");
            assertThat(bron.verhuis("--toch").exitCode()).isZero();
        }
    }

    @Test
    void anOlderReleaseComesWithoutTheColumnsThatItLacks() {
        try (RunningBalie balie = RunningBalie.start("verhuis-oud")) {
            OpenKlant bron = new OpenKlant(balie, 30);
            bron.execute("""
                    update django_migrations set name = '0035_oud';
                    alter table klantinteracties_digitaaladres drop column verificatie_datum;
                    alter table klantinteracties_klantcontact drop column metadata, drop column referentienummer, drop column reactie,
                        drop column hoofd_onderwerp_type, drop column verdere_actie_ondernomen;
                    alter table klantinteracties_internetaak drop column referentienummer""");
            assertThat(bron.verhuis().out()).contains("beide kanten zijn gelijk.");
            assertThat(Client.of(balie)
                            .get("/klantcontacten")
                            .body()
                            .path("count")
                            .asInt())
                    .isEqualTo(30);
        }
    }

    @Test
    void aRegisterInUseKeepsWhatItHas() {
        try (RunningBalie balie = RunningBalie.start("verhuis-erbij")) {
            OpenKlant bron = new OpenKlant(balie, 60);
            Client client = Client.of(balie);
            String eigen = client.post("/categorieen", "{\"naam\": \"Eigen\"}")
                    .body()
                    .path("uuid")
                    .asText();
            bron.execute(
                    "update klantinteracties_categorie set uuid = '%s' where id = 2".formatted(UUID.fromString(eigen)));
            RunningBalie.Answer answer = bron.verhuis();
            assertThat(answer.exitCode()).isEqualTo(2);
            assertThat(answer.out())
                    .contains(
                            "categorie: is niet overgenomen: hier is al een andere rij met deze uuid of dit nummer\n    "
                                    + eigen)
                    .contains("beide kanten VERSCHILLEN.");
            assertThat(client.get("/categorieen/" + eigen).body().path("naam").asText())
                    .isEqualTo("Eigen");
            assertThat(client.get("/klantcontacten").body().path("count").asInt())
                    .isEqualTo(60);
        }
    }
}
