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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.balie.verhuizing.Rapport.Regel;
import nl.balie.verhuizing.Verbinding.Som;

/**
 * In what a table differs on both sides. Of each 4096th part of the keys the sums are compared, and only of parts that differ the rows:
 * Open Klant does not know when a row changed, so nothing but all of them tells that.
 *
 * @param anders rows that are new or say something else in the source
 * @param weg rows that the source has no more
 * @param regel both sides in one line, before anything was done about it
 */
record Verschil(List<UUID> anders, List<UUID> weg, Regel regel) {
    /** Of how many parts rows are held in memory at once. */
    private static final int DELEN = 256;

    /** The sums of both sides, which are worked out at the same time. */
    private record Sommen(Map<String, Som> daar, Map<String, Som> hier) {
        static Sommen van(Bron bron, Doel doel, Verbinding hier, Tabel tabel) throws SQLException {
            try (ExecutorService elders = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<Map<String, Som>> daar =
                        elders.submit(() -> bron.verbinding().sommen(tabel, rijen(tabel)));
                Map<String, Som> nu = hier.sommen(tabel, doel.verhuisd(tabel));
                return new Sommen(daar.get(), nu);
            } catch (ExecutionException fout) {
                if (fout.getCause() instanceof SQLException vanDaar) {
                    throw vanDaar;
                }
                throw new IllegalStateException(fout);
            } catch (InterruptedException gestopt) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(gestopt);
            }
        }

        /** The parts of the keys of which the sums differ. */
        List<String> delen() {
            Set<String> delen = new TreeSet<>(daar.keySet());
            delen.addAll(hier.keySet());
            delen.removeIf(deel -> daar.getOrDefault(deel, Som.LEEG).equals(hier.getOrDefault(deel, Som.LEEG)));
            return new ArrayList<>(delen);
        }

        Regel regel(Tabel tabel, long gewijzigd) {
            Som alles = som(daar);
            Som nu = som(hier);
            return new Regel(tabel.naam(), alles.rijen(), alles.som(), nu.rijen(), nu.som(), gewijzigd);
        }
    }

    static Verschil van(Bron bron, Doel doel, Verbinding hier, Tabel tabel) throws SQLException {
        Sommen sommen = Sommen.van(bron, doel, hier, tabel);
        Verschil verschil = new Verschil(new ArrayList<>(), new ArrayList<>(), sommen.regel(tabel, 0));
        List<String> nog = sommen.delen();
        while (!nog.isEmpty()) {
            List<String> nu = nog.subList(0, Math.min(DELEN, nog.size()));
            verschil.vul(
                    bron.verbinding().afdrukken(tabel, rijen(tabel), nu),
                    hier.afdrukken(tabel, doel.verhuisd(tabel), nu));
            nu.clear();
        }
        return verschil;
    }

    private static String rijen(Tabel tabel) {
        return "(" + tabel.lezen() + ")";
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

    /** Both sides of this table in one line, after so many of its rows were changed. */
    static Regel regel(Bron bron, Doel doel, Verbinding hier, Tabel tabel, long gewijzigd) throws SQLException {
        return Sommen.van(bron, doel, hier, tabel).regel(tabel, gewijzigd);
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
