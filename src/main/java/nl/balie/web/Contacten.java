package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.VulKlantcontactAan;
import nl.balie.register.Contactmomentdetails;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Invalid;
import nl.balie.resource.Row;
import nl.balie.store.Bereik;
import nl.balie.store.Database;
import nl.balie.store.Gesprekken;
import nl.balie.store.Gesprekken.Gesprek;
import nl.balie.store.Session;
import nl.balie.store.Trail;
import org.jspecify.annotations.Nullable;

/** A contact: reading all there is of it, and supplementing it. */
@ApplicationScoped
class Contacten implements Pages.Part {
    private final Database database;
    private final Frames frames;
    private final Inzage inzage;
    private final Notice notice;

    Contacten(Database database, Frames frames, Inzage inzage, Notice notice) {
        this.database = database;
        this.frames = frames;
        this.inzage = inzage;
        this.notice = notice;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                Page.of("GET", "/contacten/{id}", Rol.CONTACT, this::toon),
                Page.of("POST", "/contacten/{id}/aanvullingen", Rol.CONTACT, this::vulAan));
    }

    /** Who has just saved it from a gesprek is told so, once: the address that she stays at says nothing of it. */
    private Reply toon(Visit visit) {
        String gesprek = visit.query().get("opgeslagen");
        if (gesprek == null) {
            return contact(visit, 200, null, "");
        }
        Reply hier = Reply.goTo(adres(visit));
        return isGeworden(visit, gesprek) ? notice.on(visit, hier, adres(visit), gesprek) : hier;
    }

    /** Is this the key of a gesprek of hers that became this contact? */
    private boolean isGeworden(Visit visit, String gesprek) {
        return Visit.isKey(gesprek)
                && database.read(session -> {
                    Gesprek found = new Gesprekken(session, visit.wie().id()).find(UUID.fromString(gesprek));
                    return found != null && visit.part("id").equals(String.valueOf(found.klantcontact()));
                });
    }

    /** A contact, the others of its gesprek, how its inhoud grew, and the taken whose pages she may see. */
    private record Gelezen(
            Row contact,
            List<Row> vragen,
            List<Trail.Changed> wijzigingen,
            Set<UUID> bereikt,
            @Nullable String terugname,
            boolean magOvernemen) {}

    /** The gesprek of hers that became this contact, as long as that can be taken back; null when there is none. */
    private static @Nullable String terugname(Session session, Row contact, Medewerker ik) throws SQLException {
        Row details = Contactlezer.details(contact);
        String gesprek = details == null ? "" : details.text(Contactmomentdetails.GESPREKS_ID);
        Gesprek found = !ik.isKcm() || !Visit.isKey(gesprek)
                ? null
                : new Gesprekken(session, ik.id()).find(UUID.fromString(gesprek));
        return found == null || found.klantcontact() == null ? null : gesprek;
    }

    private Reply contact(Visit visit, int status, @Nullable String fout, String aanvulling) {
        Medewerker ik = visit.wie();
        Gelezen read = database.read(session -> {
            Row contact = Contactlezer.lees(session, visit);
            return Contactlezer.isVoor(contact, ik)
                    ? new Gelezen(
                            contact,
                            Contactlezer.vragen(session, contact, ik),
                            Contactlezer.wijzigingen(session, contact),
                            Taakregel.bereikt(
                                    session,
                                    contact.list(Contactlezer.TAKEN).stream().map(Row::id),
                                    ik),
                            terugname(session, contact, ik),
                            false)
                    : new Gelezen(contact, List.of(), List.of(), Set.of(), null, magOvernemen(session, contact, ik));
        });
        inzage.noteer(
                visit,
                Stream.empty(),
                Stream.of(Stream.of(read.contact()), read.vragen().stream(), Contactlezer.keten(read.contact(), ik))
                        .flatMap(rows -> rows));
        Contactbeeld beeld = Contactbeeld.of(read.contact(), read.vragen(), read.wijzigingen(), read.bereikt(), ik);
        String titel = beeld.regel().onderwerp();
        Optional<String> gedaan = notice.forPage(visit, adres(visit));
        Reply page = Reply.page(
                status,
                new Templates.Contact(
                                frames.of(fout == null ? titel : "Fout: " + titel, ik),
                                beeld,
                                gedaan.filter(Visit::isKey).orElse(""),
                                read.terugname(),
                                gedaan.filter(tekst -> !Visit.isKey(tekst)).orElse(""),
                                UUID.randomUUID().toString(),
                                fout,
                                aanvulling,
                                ik.isOneOf(Corrigeren.ROLLEN),
                                read.magOvernemen())
                        .render());
        return gedaan.isPresent() ? Notice.told(page) : page;
    }

    /** What was typed comes back with the fault when there is one: nothing typed is lost. */
    private Reply vulAan(Visit visit) {
        String tekst = visit.field("aanvulling");
        Medewerker ik = visit.wie();
        try {
            database.write(visit.call(), session -> {
                Row open = Contactlezer.deel(session, visit);
                boolean isOverneming = tekst.isBlank() && magOvernemen(session, open, ik);
                if (!isOverneming && !Contactlezer.isVoor(open, ik)) {
                    throw Fault.confidential();
                }
                if (staatEr(open, tekst, ik)) {
                    return true;
                }
                UUID contact = open.id();
                OnlyOnce.run(session, visit, () -> {
                    if (!VulKlantcontactAan.met(session, contact, ik.id(), ik.naam(), tekst)) {
                        throw Fault.notFound(); // deleted just now
                    }
                });
                return true;
            });
            return naar(visit, tekst.isBlank() ? "Je hebt dit contact overgenomen." : "Je aanvulling staat erbij.");
        } catch (Invalid invalid) {
            return contact(visit, 422, invalid.violations().getFirst().reason(), tekst);
        }
    }

    /** Was it passed on to an eenheid of hers, where nobody took it over yet? In confidence too: who takes it over reads what was said. */
    private static boolean magOvernemen(Session session, Row contact, Medewerker ik) throws SQLException {
        Row details = Contactlezer.details(contact);
        List<UUID> naar =
                contact.list(Contactlezer.ACTOREN).stream().skip(1).map(Row::id).toList();
        return details != null
                && details.is(Contactmomentdetails.LOOPT)
                && Bereik.van(session, ik.id()).raakt(naar);
    }

    /** Did she add this as the last? Then she went back in her browser and sent it again, in a form with a new key. */
    private static boolean staatEr(Row contact, String tekst, Medewerker ik) {
        return !tekst.isBlank()
                && contact.text(Klantcontact.RESOURCE.attribute("inhoud")).endsWith("\n\n" + tekst.strip())
                && contact.list(Contactlezer.ACTOREN).stream().anyMatch(ik::is);
    }

    /** To the page of the contact that something was done with, where it says what. */
    Reply naar(Visit visit, String gedaan) {
        return notice.on(visit, Reply.goTo(adres(visit)), adres(visit), gedaan);
    }

    private static String adres(Visit visit) {
        return Frames.PREFIX + "/contacten/" + visit.part("id");
    }
}
