package nl.balie.act.laden;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balie.act.Ingevuld;
import nl.balie.platform.Call;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Database;
import nl.balie.store.Deleting;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;

/**
 * Brings the rows of a source to what it has now: adds, changes and removes. Some at a time: who is interrupted begins again, and does only
 * what is left.
 */
final class Gelijkhouden {
    private static final int MOST = 200_000;
    private static final int PORTION = 200;

    private final Database database;
    private final String herkomst;

    /** Of this source. */
    Gelijkhouden(Database database, String herkomst) {
        this.database = database;
        this.herkomst = herkomst;
    }

    /** What was loaded of a resource: the stand of each by its kenmerk. */
    Map<String, String> bekend(Resource resource) {
        Map<String, String> bekend = new HashMap<>();
        database.read(session -> rows(session, resource, List.of()))
                .forEach(row -> bekend.put(row.text(kenmerk(resource)), row.text(stand(resource))));
        return bekend;
    }

    private List<Row> rows(Session session, Resource resource, List<String> kenmerken) throws SQLException {
        List<Condition> conditions =
                new ArrayList<>(List.of(new Condition(Filter.is("herkomst", "herkomst"), herkomst)));
        if (!kenmerken.isEmpty()) {
            conditions.add(new Condition(Filter.by(Operator.ONE_OF, "kenmerk", "kenmerk"), kenmerken));
        }
        View view = kenmerken.isEmpty() ? View.only(resource, List.of("kenmerk", "stand")) : View.bare(resource);
        return new Reading(session).first(new Query(view, conditions, 1, MOST, null));
    }

    private static Attribute kenmerk(Resource resource) {
        return resource.attribute("kenmerk");
    }

    private static Attribute stand(Resource resource) {
        return resource.attribute("stand");
    }

    /** Makes them equal; answers how many things of the source the register refuses: these stay as they were. */
    int maak(Lading lading) throws IOException {
        int[] refused = {0};
        lading.elk(stukken ->
                refused[0] += database.write(Call.BALIE, session -> zet(session, lading.resource(), stukken)));
        List<String> gone = lading.verdwenen();
        for (int from = 0; from < gone.size(); from += PORTION) {
            List<String> some = gone.subList(from, Math.min(gone.size(), from + PORTION));
            database.write(Call.BALIE, session -> {
                List<Row> rows = rows(session, lading.resource(), some);
                new Deleting(session)
                        .delete(lading.resource(), rows.stream().map(Row::id).toList());
                return true;
            });
        }
        return refused[0];
    }

    private int zet(Session session, Resource resource, List<Stuk> stukken) throws SQLException {
        Map<String, Row> stored = new HashMap<>();
        rows(session, resource, stukken.stream().map(Stuk::kenmerk).toList())
                .forEach(row -> stored.put(row.text(kenmerk(resource)), row));
        Writing writing = new Writing(session);
        List<Document> nieuw = new ArrayList<>();
        int refused = 0;
        for (Stuk stuk : stukken) {
            Violations faults = new Violations();
            Document document = document(resource, stuk, faults);
            Row row = stored.get(stuk.kenmerk());
            if (faults.any()) {
                refused++;
            } else if (row == null) {
                nieuw.add(document);
            } else {
                writing.change(row, document, true, faults);
            }
        }
        writing.create(nieuw, new Violations());
        return refused;
    }

    private Document document(Resource resource, Stuk stuk, Violations faults) {
        Document document = new Document(resource, "", null);
        Ingevuld ingevuld = new Ingevuld(faults);
        stuk.waarden().forEach((naam, waarde) -> ingevuld.zet(document, resource.attribute(naam), waarde));
        document.set(resource.attribute("herkomst").column(), herkomst);
        document.set(kenmerk(resource).column(), stuk.kenmerk());
        document.set(stand(resource).column(), stuk.stand());
        return document;
    }
}
