package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.act.Verdelen;
import nl.balie.act.Verdelen.Geweigerd;
import nl.balie.act.Verdelen.Uitkomst;
import nl.balie.resource.Invalid;
import nl.balie.store.Database;

/** A coordinator assigns at once what she ticked in the work list, and hears by number what was done, what was not, and why. */
@ApplicationScoped
class Verdeling implements Pages.Part {
    private static final String TAAK = "taak-";
    /** The version that the list showed, and the number that people call it by. */
    private static final Pattern GETOOND = Pattern.compile("(\\d{1,18})(?: (\\d{1,10}))?");

    private final Database database;
    private final Notice notice;
    private final Contactverzoeken lijst;

    Verdeling(Database database, Notice notice, Contactverzoeken lijst) {
        this.database = database;
        this.notice = notice;
        this.lijst = lijst;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(Page.of("POST", "/contactverzoeken/verdeling", Rol.CONTACT, this::verdeel));
    }

    private Reply verdeel(Visit visit) {
        Map<UUID, Long> taken = new TreeMap<>();
        Map<UUID, String> nummers = new LinkedHashMap<>();
        visit.form().forEach((name, value) -> {
            Matcher getoond = GETOOND.matcher(value.strip());
            if (name.startsWith(TAAK) && Visit.isKey(name.substring(TAAK.length())) && getoond.matches()) {
                UUID taak = UUID.fromString(name.substring(TAAK.length()));
                taken.put(taak, Long.valueOf(getoond.group(1)));
                nummers.put(taak, getoond.group(2) == null ? "" : getoond.group(2));
            }
        });
        try {
            String gedaan = database.write(visit.call(), session -> {
                String[] told = {"Dit was al gedaan."};
                OnlyOnce.run(session, visit, () -> {
                    Uitkomst uitkomst = Verdelen.over(
                            session,
                            Behandelen.wie(visit.wie()),
                            taken,
                            Koppelen.key(visit, "voor"),
                            visit.field("hoe").equals("spreid"),
                            contact -> !Contactlezer.besloten(session, List.of(contact), visit.wie())
                                    .isEmpty());
                    told[0] = verteld(nummers, uitkomst);
                });
                return told[0];
            });
            Werklijst terug = Werklijst.of(visit, Werklijst.TEAM);
            return notice.on(
                    visit, Reply.goTo(Contactverzoeken.adres() + terug.begin()), Contactverzoeken.adres(), gedaan);
        } catch (Invalid invalid) {
            return lijst.lijst(visit, Formulier.fouten(invalid));
        }
    }

    /** What was done, how many went to whom, and what was not done, a line for each reason. */
    private static String verteld(Map<UUID, String> nummers, Uitkomst uitkomst) {
        List<Geweigerd> geweigerd = uitkomst.geweigerd();
        Set<UUID> niet = geweigerd.stream().map(Geweigerd::taak).collect(Collectors.toSet());
        String wel = opgesomd(nummers.entrySet().stream()
                .filter(each -> !niet.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList());
        List<String> lines = new ArrayList<>();
        lines.add("%d van %d toegewezen%s."
                .formatted(nummers.size() - niet.size(), nummers.size(), wel.isEmpty() ? "" : ": " + wel));
        if (!uitkomst.kregen().isEmpty()) {
            lines.add(uitkomst.kregen().entrySet().stream()
                    .map(kreeg -> kreeg.getKey() + ": " + kreeg.getValue())
                    .collect(Collectors.joining(", ", "", ".")));
        }
        geweigerd.stream()
                .collect(Collectors.groupingBy(
                        Geweigerd::waarom,
                        LinkedHashMap::new,
                        Collectors.mapping(each -> nummers.getOrDefault(each.taak(), ""), Collectors.toList())))
                .forEach((waarom, welke) -> lines.add("Niet toegewezen: %s. %s".formatted(opgesomd(welke), waarom)));
        return String.join("\n", lines);
    }

    /** These numbers, and how many have none. */
    private static String opgesomd(List<String> nummers) {
        long zonder = nummers.stream().filter(String::isEmpty).count();
        return Stream.concat(
                        nummers.stream().filter(nummer -> !nummer.isEmpty()).sorted(),
                        Stream.of(zonder == 1 ? "een zonder nummer" : zonder + " zonder nummer")
                                .filter(_ -> zonder > 0))
                .collect(Collectors.joining(", "));
    }
}
