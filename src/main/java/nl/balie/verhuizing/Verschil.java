package nl.balie.verhuizing;

import java.math.BigInteger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.balie.verhuizing.Rapport.Regel;
import nl.balie.verhuizing.Verbinding.Som;

/**
 * In what a table differs on both sides. Of each 4096th part of the keys the sums are compared, and only of parts that differ the rows:
 * Open Klant does not know when a row changed, so nothing but all of them tells that.
 *
 * @param anders rows that are new or say something else in the source
 * @param weg rows that the source has no more
 */
record Verschil(List<UUID> anders, List<UUID> weg) {
    /** Of how many parts rows are held in memory at once. */
    private static final int DELEN = 256;

    static Verschil van(Bron bron, Doel doel, Verbinding hier, Tabel tabel) throws SQLException {
        String daarvan = "(" + tabel.lezen() + ")";
        Map<String, Som> daarSommen = bron.verbinding().sommen(tabel, daarvan);
        Map<String, Som> hierSommen = hier.sommen(tabel, doel.verhuisd(tabel));
        Set<String> delen = new TreeSet<>(daarSommen.keySet());
        delen.addAll(hierSommen.keySet());
        delen.removeIf(deel -> daarSommen.getOrDefault(deel, Som.LEEG).equals(hierSommen.getOrDefault(deel, Som.LEEG)));
        Verschil verschil = new Verschil(new ArrayList<>(), new ArrayList<>());
        List<String> nog = new ArrayList<>(delen);
        while (!nog.isEmpty()) {
            List<String> nu = nog.subList(0, Math.min(DELEN, nog.size()));
            verschil.vul(
                    bron.verbinding().afdrukken(tabel, daarvan, nu), hier.afdrukken(tabel, doel.verhuisd(tabel), nu));
            nu.clear();
        }
        return verschil;
    }

    private void vul(Map<UUID, String> daar, Map<UUID, String> hier) {
        daar.forEach((id, afdruk) -> {
            if (!afdruk.equals(hier.get(id))) {
                anders.add(id);
            }
        });
        Set<UUID> over = new HashSet<>(hier.keySet());
        over.removeAll(daar.keySet());
        weg.addAll(over);
    }

    /** Both sides of this table in one line. */
    static Regel regel(Bron bron, Doel doel, Verbinding hier, Tabel tabel, long gewijzigd) throws SQLException {
        Som daar = som(bron.verbinding().sommen(tabel, "(" + tabel.lezen() + ")"));
        Som nu = som(hier.sommen(tabel, doel.verhuisd(tabel)));
        return new Regel(tabel.naam(), daar.rijen(), daar.som(), nu.rijen(), nu.som(), gewijzigd);
    }

    private static Som som(Map<String, Som> delen) {
        return new Som(
                delen.values().stream().mapToLong(Som::rijen).sum(),
                delen.values().stream()
                        .map(som -> new BigInteger(som.som()))
                        .reduce(BigInteger.ZERO, BigInteger::add)
                        .toString(16));
    }
}
