package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.balie.act.Zoeken;
import nl.balie.act.Zoekvraag;
import nl.balie.elders.Zaken;
import nl.balie.elders.Zaken.Document;
import nl.balie.elders.Zaken.Gevonden;
import nl.balie.elders.Zaken.Namens;
import nl.balie.elders.Zaken.Zaak;
import nl.balie.platform.Bron;
import nl.balie.platform.Navraag.GeenAntwoord;
import nl.balie.platform.Registers;
import nl.balie.resource.Row;
import nl.balie.store.Database;
import nl.balie.store.Inzagen.Gezien;
import nl.balie.web.Klantregel.Gegeven;

/** One zaak: what it is about and how far it is, its documents, and the contacten about it. */
@ApplicationScoped
class Zaakpagina implements Pages.Part {
    /** Who sees more than what she has to do with. */
    static final Set<Rol> ROLLEN = Set.of(Rol.KCM, Rol.COORDINATOR);

    private final Database database;
    private final Frames frames;
    private final Inzage inzage;
    private final Registers registers;
    private final Zaken zaken;

    Zaakpagina(Database database, Frames frames, Inzage inzage, Registers registers, Zaken zaken) {
        this.database = database;
        this.frames = frames;
        this.inzage = inzage;
        this.registers = registers;
        this.zaken = zaken;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(Page.of("GET", "/zaken/{id}", ROLLEN, this::toon));
    }

    private Reply toon(Visit visit) {
        Medewerker ik = visit.wie();
        Bron bron = registers.van(Registers.ZAKEN).orElseThrow(Fault::notFound);
        String sleutel = visit.key("id").toString();
        inzage.noteer(visit, Stream.of(new Gezien(Registers.ZAKEN, null)));
        try {
            Namens namens = Zaakregister.namens(ik);
            Gevonden<Zaak> gevonden = zaken.een(sleutel, namens);
            return toon(
                    visit,
                    bron,
                    namens,
                    gevonden.gevonden().stream().findFirst().orElseThrow(Fault::notFound),
                    gevonden.uitval());
        } catch (GeenAntwoord none) {
            return Reply.page(
                    200,
                    new Templates.Zaak(
                                    frames.of("Zaak", ik),
                                    List.of(),
                                    "",
                                    "",
                                    "Het zaakregister " + none.getMessage(),
                                    Registerbeeld.niets(""),
                                    List.of())
                            .render());
        }
    }

    private Reply toon(Visit visit, Bron bron, Namens namens, Zaak zaak, String uitval) {
        Medewerker ik = visit.wie();
        List<Row> contacten = Zoekvraag.of(zaak.identificatie())
                .exact()
                .map(nummer ->
                        database.search(session -> Zoeken.naar(session, nummer, ik.isOneOf(Rol.VERTROUWELIJK), null)
                                .contacten()))
                .orElse(List.of());
        inzage.noteer(visit, Stream.empty(), contacten.stream());
        return Reply.page(
                200,
                new Templates.Zaak(
                                frames.of(
                                        zaak.omschrijving().isBlank()
                                                ? "Zaak " + zaak.identificatie()
                                                : zaak.omschrijving(),
                                        ik),
                                Zaakregister.gegevens(zaak),
                                zaak.toelichting(),
                                Zaakregister.verwijzing(bron, zaak),
                                uitval,
                                documenten(zaak, namens),
                                Contactregel.lijst(contacten, ik))
                        .render());
    }

    private Registerbeeld documenten(Zaak zaak, Namens namens) {
        try {
            Gevonden<Document> gevonden = zaken.documenten(zaak, namens);
            return new Registerbeeld(
                    gevonden.gevonden().stream().map(Zaakpagina::regel).toList(),
                    gevonden.uitval(),
                    "Bij deze zaak zijn geen documenten.");
        } catch (GeenAntwoord none) {
            return Registerbeeld.niets("Het zaakregister " + none.getMessage());
        }
    }

    private static Registerregel regel(Document document) {
        return new Registerregel(
                document.titel().isBlank() ? "Document" : document.titel(),
                null,
                Stream.of(
                                new Gegeven("Bestand", document.bestand()),
                                new Gegeven("Gemaakt", Zaakregister.dag(document.gemaakt())))
                        .filter(each -> !each.waarde().isBlank())
                        .toList(),
                document.isVertrouwelijk() ? List.of("vertrouwelijk") : List.of(),
                "",
                document.link());
    }
}
