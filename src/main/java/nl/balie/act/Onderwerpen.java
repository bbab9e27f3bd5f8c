package nl.balie.act;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.balie.register.Bijlage;
import nl.balie.register.Onderwerpobject;
import nl.balie.resource.Document;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Row;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/** What a vraag was about, and what belongs to it, as it was typed. */
final class Onderwerpen {
    private static final Pattern NUMMER = Pattern.compile("\\d{1,10}");
    private static final int DIGITS = 10;

    private final Session session;
    private final Getypt getypt;
    private final Predicate<Row> isVoor;

    /** As typed by somebody; which contacts are for her, as {@link Deelname#contact} shows them? */
    Onderwerpen(Session session, Getypt getypt, Predicate<Row> isVoor) {
        this.session = session;
        this.getypt = getypt;
        this.isVoor = isVoor;
    }

    /** A zaak by its number, and an earlier contact by its nummer. */
    List<Document> van(int vraag) throws SQLException {
        List<Document> objecten = new ArrayList<>();
        String zaak = "zaak-" + vraag;
        if (!getypt.tekst(zaak).isEmpty()) {
            Document object = Getypt.document(Onderwerpobject.RESOURCE, zaak);
            getypt.identify(object, "onderwerpobjectidentificator", zaak, "zgw-Zaak", "openzaak", "identificatie");
            objecten.add(object);
        }
        String eerder = "eerder-" + vraag;
        if (!getypt.tekst(eerder).isEmpty()) {
            Document object = Getypt.document(Onderwerpobject.RESOURCE, eerder);
            object.set(Onderwerpobject.WAS_KLANTCONTACT.column(), contact(eerder));
            objecten.add(object);
        }
        return objecten;
    }

    /** A document, by whatever it is known by where it is kept. */
    List<Document> bijlagen(int vraag) {
        String field = "bijlage-" + vraag;
        if (getypt.tekst(field).isEmpty()) {
            return List.of();
        }
        Document bijlage = Getypt.document(Bijlage.RESOURCE, field);
        getypt.identify(bijlage, "bijlageidentificator", field, "document", "openzaak", "identificatie");
        return List.of(bijlage);
    }

    private @Nullable UUID contact(String field) throws SQLException {
        String nummer = getypt.tekst(field);
        if (!NUMMER.matcher(nummer).matches()) {
            getypt.wrong(field, "Vul het nummer van het contact in: hoogstens tien cijfers.");
            return null;
        }
        Filter filter = Filter.by(Operator.SAME, "nummer", "nummer");
        List<String> spellings = List.of(nummer, "0".repeat(DIGITS - nummer.length()) + nummer);
        Reading.Page page = new Reading(session)
                .page(new Query(Deelname.contact(), List.of(new Condition(filter, spellings)), 1, 1, null));
        if (page == null || page.rows().stream().noneMatch(isVoor)) {
            getypt.wrong(field, "Er is geen contact met dit nummer.");
            return null;
        }
        return page.rows().getFirst().id();
    }
}
