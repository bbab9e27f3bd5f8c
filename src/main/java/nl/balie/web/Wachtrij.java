package nl.balie.web;

import java.util.ArrayList;
import java.util.List;
import nl.balie.store.Bereik;
import nl.balie.store.Werktelling;
import org.jspecify.annotations.Nullable;

/**
 * A queue of the work list, as a link.
 *
 * @param aantal how much there is in it, in words; null when that is not counted
 * @param ongezien how many of them nobody took
 * @param isHier is it this one?
 */
public record Wachtrij(String naam, String adres, @Nullable String aantal, long ongezien, boolean isHier) {

    /**
     * Those of who is signed in.
     *
     * @param isVerdeler does she divide work? Then she sees all of it at once
     */
    static List<Wachtrij> van(Bereik bereik, Werktelling telling, Medewerker ik, boolean isVerdeler, Werklijst lijst) {
        List<Wachtrij> all = new ArrayList<>();
        all.add(of("Voor mij", Werklijst.MIJN, String.valueOf(telling.mijn()), lijst));
        for (Bereik.Deel deel : bereik.eenheden()) {
            Werktelling.Team team = telling.teams().getOrDefault(deel.eenheid(), Werktelling.Team.LEEG);
            all.add(new Wachtrij(
                    deel.naam(),
                    "?wachtrij=" + Werklijst.TEAM + "&eenheid=" + deel.eenheid(),
                    String.valueOf(team.aantal()),
                    team.ongezien(),
                    lijst.wachtrij().equals(Werklijst.TEAM) && deel.eenheid().equals(lijst.eenheid())));
        }
        if (bereik.eenheden().size() > 1 && !isVerdeler) {
            all.add(of("Al mijn eenheden", Werklijst.TEAM, null, lijst));
        }
        all.add(of("Door mij uitgezet", Werklijst.UITGEZET, String.valueOf(telling.uitgezet()), lijst));
        all.add(of("Door mij uitgezet en afgerond", Werklijst.UITGEZET_EN_AFGEROND, null, lijst));
        if (isVerdeler) {
            all.add(of("Alle", Werklijst.ALLE, null, lijst));
        }
        if (ik.isCoordinator()) {
            all.add(of("Van niemand", Werklijst.LOS, Werktelling.zoveel(telling.vanNiemand()), lijst));
        }
        all.add(of("Afgerond", Werklijst.AFGEROND, null, lijst));
        return all;
    }

    private static Wachtrij of(String naam, String wachtrij, @Nullable String aantal, Werklijst lijst) {
        boolean isHier = lijst.wachtrij().equals(wachtrij) && (lijst.isOverEenheden() || lijst.eenheid() == null);
        return new Wachtrij(naam, "?wachtrij=" + wachtrij, aantal, 0, isHier);
    }
}
