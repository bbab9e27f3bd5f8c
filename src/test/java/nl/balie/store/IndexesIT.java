package nl.balie.store;

import static nl.balie.resource.Filter.is;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import nl.balie.RunningBalie;
import nl.balie.register.Register;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Ordering;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Resource;
import nl.balie.resource.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which questions can take long: those that no index of the database answers. */
class IndexesIT {
    private static final Indexes INDEXES = indexes();

    private static Indexes indexes() {
        try (Connection connection = RunningBalie.shared().database()) {
            return Indexes.of(connection);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static Resource resource(String plural) {
        return Register.all()
                .filter(each -> each.plural().equals(plural))
                .findFirst()
                .orElseThrow();
    }

    private static Query query(String plural, List<Condition> conditions, Ordering ordering) {
        return new Query(View.bare(resource(plural)), conditions, ordering, 1, 20, null);
    }

    private static boolean bound(String plural, Condition... conditions) {
        return INDEXES.bound(
                query(plural, List.of(conditions), resource(plural).finding().ordering()));
    }

    private static Condition by(Operator operator, String path) {
        return new Condition(Filter.by(operator, "", path), "voorbeeld");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            klantcontacten   | inhoud
            klantcontacten   | onderwerp
            internetaken     | toelichting
            berichten        | berichttekst
            betrokkenen      | organisatienaam
            partijen         | bezoekadres.straatnaam
            partijen         | partijIdentificatie.persoon.contactnaam.achternaam
            internetaken     | aanleidinggevendKlantcontact.onderwerp
            klantcontacten   | contactmoment.voorkeurstaal
            """)
    void whatIsComparedWithoutAnIndexIsBound(String plural, String path) {
        assertThat(bound(plural, by(Operator.IS, path))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            klantcontacten          | kanaal
            klantcontacten          | nummer
            klantcontacten          | hadBetrokkenen.wasPartij.uuid
            internetaken            | status
            internetaken            | toegewezenAanActoren.uuid
            internetaken            | aanleidinggevendKlantcontact.uuid
            partij-identificatoren  | partijIdentificator.objectId
            partijen                | partijIdentificatoren.partijIdentificator.objectId
            digitaleadressen        | adres
            taken                   | zaak
            """)
    void whatAnIndexFindsIsNot(String plural, String path) {
        assertThat(bound(plural, by(Operator.IS, path))).isFalse();
    }

    @Test
    void anIndexThatFindsFewRowsIsEnoughAndOneThatWalksThroughTheListIsNot() {
        Condition nummer = by(Operator.IS, "nummer");
        Condition kanaal = by(Operator.IS, "kanaal");
        Condition onderwerp = by(Operator.IS, "onderwerp");
        assertThat(bound("klantcontacten", nummer, onderwerp)).isFalse();
        assertThat(bound("klantcontacten", kanaal, onderwerp)).isTrue();
        assertThat(bound("klantcontacten", Condition.not(List.of(nummer)))).isTrue();
        assertThat(bound("klantcontacten", Condition.not(List.of(onderwerp)), nummer))
                .isFalse();
        assertThat(bound("klantcontacten", Condition.either(List.of(List.of(nummer), List.of(onderwerp)))))
                .isTrue();
        assertThat(bound("digitaleadressen", by(Operator.SAME, "adres"))).isFalse();
    }

    @Test
    void anOrderWithoutAnIndexIsBoundUnlessFewRowsAreSorted() {
        Ordering onderwerp = new Ordering(resource("klantcontacten").attribute("onderwerp"), false);
        assertThat(INDEXES.bound(query("klantcontacten", List.of(), onderwerp))).isTrue();
        assertThat(INDEXES.bound(query("klantcontacten", List.of(by(Operator.IS, "nummer")), onderwerp)))
                .isFalse();
    }

    @Test
    void everyListHasAnIndexForEachOfItsOrders() {
        Register.all()
                .flatMap(resource -> Stream.concat(
                                Stream.of(resource.finding().ordering()),
                                resource.finding().orderings().values().stream())
                        .map(ordering -> new Query(View.bare(resource), List.of(), ordering, 1, 20, null)))
                .forEach(query ->
                        assertThat(INDEXES.bound(query)).as("%s", query).isFalse());
    }

    /** An index that leaves out rows is used only when the database can tell that the question leaves them out too. */
    @ParameterizedTest
    @ValueSource(strings = {"partij", "betrokkene"})
    void whoLivesSomewhereIsFoundByAnIndex(String table) throws SQLException {
        try (Connection connection = RunningBalie.shared().database();
                Statement statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            try (ResultSet plan = statement.executeQuery("explain select 1 from " + table
                    + " where lower(bezoekadres_postcode) in (lower('3219 AB'), lower('3219AB'))")) {
                StringBuilder told = new StringBuilder();
                while (plan.next()) {
                    told.append(plan.getString(1)).append('\n');
                }
                assertThat(told.toString()).contains(table + "_bezoekadres_postcode");
            }
        }
    }

    @Test
    void aFilterThatIsNotThereIsNoMatterOfIndexes() {
        assertThat(bound("klantcontacten", new Condition(is("", "onderwerp"), null)))
                .isFalse();
    }
}
