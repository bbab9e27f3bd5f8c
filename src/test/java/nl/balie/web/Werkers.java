package nl.balie.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.RunningBalie;

/** Makes eenheden and the people in them, through the API of the workplace. */
final class Werkers {
    /** What is looked up, by the lists that it stands in. */
    private static final Map<String, String> BRONNEN = Map.of(
            "mededelingen", """
                {"soortMededeling": "nieuwsbericht", "titel": "#", "bericht": "Let **op**", "belangrijk": true}""",
            "kennisartikelen", """
                {"titel": "#", "afdelingen": "Burgerzaken", "inleiding": "Wat is het", "kosten": "Het kost geld."}""",
            "vacs", """
                {"vraag": "#", "antwoord": "Elke dag", "toelichting": "Vraag door"}""",
            "webpaginas", """
                {"titel": "#", "adres": "https://www.turfstad.example/~", "paginatekst": "Alles over #"}""",
            "links", """
                {"titel": "#", "adres": "https://kaart.turfstad.example/~", "categorie": "Kaarten"}""",
            "skills", """
                {"naam": "#"}""");

    private final RunningBalie balie;
    private final Client api;

    Werkers(RunningBalie balie) {
        this.balie = balie;
        api = new Client(balie.address() + "/api/werkplek/v1", balie.token());
    }

    /** The key of a new eenheid with a mailbox. */
    String eenheid(String naam) {
        return api.post("/eenheden", """
                {"soortEenheid": "afdeling", "identificatie": "%s", "naam": "%s", "emailadres": "eenheid@turfstad.example"}""".formatted(naam, naam)).uuid();
    }

    /** The key of a new medewerker, who is known by her name. */
    String medewerker(String naam) {
        return api.post("/medewerkers", """
                {"identificatie": "%s", "naam": "%s"}""".formatted(naam, naam)).uuid();
    }

    void lid(String medewerker, String eenheid, String rol) {
        api.post("/lidmaatschappen", """
                {"medewerker": {"uuid": "%s"}, "eenheid": {"uuid": "%s"}, "rol": "%s"}""".formatted(medewerker, eenheid, rol));
    }

    /** The key of a new row of a list that a functional administrator keeps. */
    String rij(Beheerlijst lijst, String naam) {
        if (lijst.isWerkers()) {
            return lijst.isMedewerkers() ? medewerker(naam) : eenheid(naam);
        }
        if (lijst.isVragensets()) {
            return api.post("/vragensets", """
                    {"titel": "%s", "vragen": [{"tekst": "Waar?", "soortVraag": "keuze", "opties": "Hier\\nDaar"}, {"tekst": "Wat?"}]}""".formatted(naam)).uuid();
        }
        String bron = BRONNEN.get(lijst.pad());
        if (bron != null) {
            return api.post(
                            "/" + lijst.pad(),
                            bron.replace("#", naam)
                                    .replace("~", UUID.randomUUID().toString()))
                    .uuid();
        }
        Visitor fenna = Visitor.signedIn(balie, Rol.BEHEERDER);
        LocalDate dag = LocalDate.of(2100, 1, 1).plusDays(naam.hashCode() & 0xFFFFF);
        String code = UUID.randomUUID().toString();
        fenna.submit(
                lijst.adres() + "/nieuw",
                lijst.isDagen()
                        ? Map.of("datum", dag.toString(), "omschrijving", naam)
                        : lijst.pad().equals("groepen")
                                ? Map.of("groep", naam, "rollen", "beheerder")
                                : Map.of(
                                        "code", code, "naam", naam, "indicatieActief", "nee")); // others choose from it
        String page = lijst.bron().isGeordend() || lijst.isDagen()
                ? lijst.adres()
                : fenna.post(lijst.adres() + "/zoeken", Map.of("naam", naam)).location();
        return fenna.get(page).page().select("tbody tr").stream()
                .filter(row -> row.text().contains(naam))
                .map(row -> row.expectFirst("a").attr("href").replaceFirst(".*/", ""))
                .findFirst()
                .orElseThrow();
    }

    /** The address of the last change of this row; not every number is one, since a write that fails lets its number go. */
    String wijziging(String rij) {
        return Visitor.signedIn(balie, Rol.AUDITOR)
                .submit("/werkplek/verantwoording", Map.of("over", rij))
                .page()
                .expectFirst("tbody a")
                .attr("href");
    }

    /** Somebody new with this role who belongs to an eenheid. */
    Visitor lid(String eenheid, Rol rol) {
        String naam = "Lid " + UUID.randomUUID();
        lid(medewerker(naam), eenheid, rol == Rol.COORDINATOR ? "coordinator" : "lid");
        return visitor(naam, rol);
    }

    /** Who is known by this name, signed in. */
    Visitor visitor(String naam, Rol rol) {
        return Visitor.signedIn(balie, new Medewerker(naam, naam, EnumSet.of(rol), false));
    }

    /** The key of the actor by which an eenheid of this identificatie is known elsewhere. */
    static String actor(Client klantinteracties, String identificatie) {
        return klantinteracties
                .post("/actoren", """
                {"naam": "%s", "soortActor": "organisatorische_eenheid", "actoridentificator": {"objectId": "%s", "codeObjecttype": "afd",
                 "codeRegister": "obj", "codeSoortObjectId": "idf"}}""".formatted(identificatie, identificatie))
                .uuid();
    }

    Client api() {
        return api;
    }
}
