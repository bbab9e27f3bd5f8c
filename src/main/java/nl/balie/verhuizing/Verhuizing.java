package nl.balie.verhuizing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.balie.platform.Call;
import nl.balie.platform.Trouble;
import nl.balie.store.Dagcijfers;
import nl.balie.verhuizing.Bron.Gemeld;
import nl.balie.verhuizing.Rapport.Regel;
import nl.balie.verhuizing.Steekproef.Uitslag;
import org.jspecify.annotations.Nullable;

/**
 * One run of moving in from an Open Klant 2. An empty register is filled in portions, and a run that was interrupted goes on after the last
 * one; a register in use, and one that moved before, is changed in one transaction. In the end both sides are compared.
 */
public final class Verhuizing {
    private static final String SOORT = "openklant";
    /** Numbers of the source that are copied in one transaction. */
    private static final int PORTIE = 100_000;
    /** Rows that are changed by one statement. */
    private static final int STAP = 5_000;

    private final Bron bron;
    private final Verbinding hier;
    private final Opdracht opdracht;
    private final Consumer<String> verteller;
    private final List<Tabel> tabellen;
    private final List<Gemeld> gemeld = new ArrayList<>();

    /**
     * What is asked.
     *
     * @param adres of the database that rows come from: {@code postgresql://user@host:port/database}
     * @param isProef is nothing kept?
     * @param isBijwerken has it moved before?
     * @param ookNieuwer is a release allowed that this Balie doesn't know?
     * @param steekproef through which APIs what moved is read again; null when it is not
     */
    public record Opdracht(
            String adres,
            @Nullable String wachtwoord,
            boolean isProef,
            boolean isBijwerken,
            boolean ookNieuwer,
            @Nullable Steekproef steekproef) {}

    private Verhuizing(Bron bron, Verbinding hier, Opdracht opdracht, Consumer<String> verteller) throws SQLException {
        this.bron = bron;
        this.hier = hier;
        this.opdracht = opdracht;
        this.verteller = verteller;
        this.tabellen = bron.tabellen();
    }

    /**
     * Does it.
     *
     * @param register the database of the register, for this alone
     * @param verteller is told how far it is
     * @throws Trouble when it can't be done, in one sentence
     */
    public static Rapport doe(Connection register, Opdracht opdracht, Consumer<String> verteller) throws SQLException {
        try (Bron bron = Bron.open(opdracht.adres(), opdracht.wachtwoord(), opdracht.ookNieuwer())) {
            Verbinding hier = new Verbinding(register, "\"$user\", public");
            return new Verhuizing(bron, hier, opdracht, verteller).doe();
        }
    }

    private Rapport doe() throws SQLException {
        Instant begin = Instant.now();
        if (hier.getal("select pg_try_advisory_lock(hashtextextended(current_schema() || '.verhuizing', 0))::int")
                == 0) {
            throw new Trouble("Er loopt al een verhuizing naar dit register.");
        }
        hier.execute("set balie.verhuizing = 'ja'");
        Stand stand = Stand.van(hier, SOORT);
        if (stand != null && stand.isAf() && !opdracht.isBijwerken()) {
            throw new Trouble("Dit register is al verhuisd: --bijwerken brengt over wat sindsdien anders is.");
        }
        if (stand == null && opdracht.isBijwerken()) {
            throw new Trouble("Er is nog niets verhuisd: laat --bijwerken weg.");
        }
        boolean isLeeg = stand == null && isLeeg();
        if (stand == null) {
            stand = Stand.nieuw(hier, SOORT, bron.plaats(), tabellen, isLeeg);
        }
        Doel doel = new Doel(hier, stand.vanaf(), opdracht.isProef());
        if (isLeeg) {
            stand.onthoud(hier, doel.maakVrij(tabellen));
            doel.leg();
        }
        long[] gewijzigd = new long[tabellen.size()];
        Map<Tabel, Regel> gelijk = new HashMap<>();
        if (!stand.isAf()) {
            vul(doel, stand, gewijzigd);
        }
        if (stand.isVervolg()) {
            werkBij(doel, gewijzigd, gelijk);
        }
        int applicaties = Applicaties.breng(bron, hier, stand);
        rondAf(stand, doel, gewijzigd);
        List<Regel> regels = new ArrayList<>();
        for (int i = 0; i < gewijzigd.length; i++) {
            Regel bekend = gelijk.get(tabellen.get(i));
            regels.add(bekend == null ? Verschil.regel(bron, doel, hier, tabellen.get(i), gewijzigd[i]) : bekend);
        }
        gemeld.addAll(bron.gemeld());
        Steekproef steekproef = opdracht.steekproef();
        Uitslag uitslag = steekproef == null ? Uitslag.GEEN : steekproef.doe(hier, doel, tabellen);
        gemeld.addAll(uitslag.anders());
        if (opdracht.isProef()) {
            hier.connection.rollback();
        }
        return new Rapport(
                bron.plaats(),
                opdracht.isProef(),
                regels,
                gemeld,
                applicaties,
                uitslag.vergeleken(),
                uitslag.anders().size(),
                Duration.between(begin, Instant.now()).toMillis() / 1000.0);
    }

    private boolean isLeeg() throws SQLException {
        for (Tabel tabel : tabellen) {
            if (hier.getal("select exists (select from %s)::int".formatted(tabel.naam())) == 1) {
                return false;
            }
        }
        return true;
    }

    /** Fills tables from where an earlier run came to. In a register that is in use nothing is kept before all of it is there. */
    private void vul(Doel doel, Stand stand, long[] gewijzigd) throws SQLException {
        boolean isVrij = stand.isVrij();
        if (!isVrij) {
            hier.execute("set constraints all deferred");
        }
        for (int i = 0; i < gewijzigd.length; i++) {
            Tabel tabel = tabellen.get(i);
            long meest =
                    bron.verbinding().getal("select coalesce(max(volgnummer), 0) from (%s) x".formatted(tabel.lezen()));
            Voortgang voortgang = new Voortgang(tabel.naam(), meest, verteller);
            for (long tot = stand.tot(tabel); tot < meest; tot += PORTIE) {
                String waarop = "x.volgnummer > %d and x.volgnummer <= %d".formatted(tot, tot + PORTIE);
                gemeld.addAll(isVrij ? doel.kopieer(bron, tabel, waarop) : doel.werkBij(bron, tabel, waarop));
                stand.kwamTot(hier, tabel, tot + PORTIE);
                if (isVrij) {
                    doel.leg();
                }
                voortgang.tot(Math.min(meest, tot + PORTIE));
            }
            gewijzigd[i] = hier.getal("select count(*) from %s x".formatted(doel.verhuisd(tabel)));
        }
    }

    /** Deletes first: what is new may have the number of what is gone. */
    private void werkBij(Doel doel, long[] gewijzigd, Map<Tabel, Regel> gelijk) throws SQLException {
        hier.execute("set constraints all deferred");
        List<Verschil> verschillen = new ArrayList<>();
        for (Tabel tabel : tabellen) {
            verteller.accept("vergelijken: " + tabel.naam());
            verschillen.add(Verschil.van(bron, doel, hier, tabel));
        }
        for (int i = gewijzigd.length - 1; i >= 0; i--) {
            doel.verwijder(tabellen.get(i), verschillen.get(i).weg());
        }
        for (int i = 0; i < gewijzigd.length; i++) {
            List<UUID> anders = verschillen.get(i).anders();
            for (int van = 0; van < anders.size(); van += STAP) {
                List<UUID> stap = anders.subList(van, Math.min(anders.size(), van + STAP));
                gemeld.addAll(doel.werkBij(bron, tabellen.get(i), "x.id = any('{%s}')".formatted(Doel.lijst(stap))));
            }
            gewijzigd[i] += anders.size() + verschillen.get(i).weg().size();
            if (gewijzigd[i] == 0) {
                gelijk.put(tabellen.get(i), verschillen.get(i).regel());
            }
        }
    }

    private void rondAf(Stand stand, Doel doel, long[] gewijzigd) throws SQLException {
        stand.rondAf(hier, verteller);
        for (Tabel tabel : tabellen) {
            if (tabel.kolommen().contains("nummer")) {
                hier.getal("""
                        select setval('%1$s_nummer', greatest((select last_value from %1$s_nummer), (
                            select max(nummer::bigint) from %1$s where nummer ~ '^[0-9]{1,10}$')))""".formatted(tabel.naam()));
            }
        }
        long rijen = Arrays.stream(gewijzigd).sum();
        if (rijen > 0) {
            hier.execute(Dagcijfers.ALLE_OPNIEUW);
        }
        try (PreparedStatement spoor = hier.connection.prepareStatement("""
                insert into audit (moment, applicatie_naam, soort, rij, actie, nieuw)
                values (now(), ?, 'verhuizing', ?, ?, json_build_object('bron', ?::text, 'rijen', ?::bigint))""")) {
            spoor.setString(1, Call.OPERATOR.naam());
            spoor.setObject(2, stand.id());
            spoor.setString(3, stand.isAf() ? "bijgewerkt" : "verhuisd");
            spoor.setString(4, bron.plaats());
            spoor.setLong(5, rijen);
            spoor.executeUpdate();
        }
        doel.leg();
    }
}
