package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.store.Concepten;
import nl.balie.store.Database;

/** Keeps what is typed on the page of a contactverzoek and not sent yet. */
@ApplicationScoped
class Behandelconcept implements Pages.Part {
    private static final Pattern FIELD = Pattern.compile(
            "(contactpogingenja|contactpogingennee|doorsturing|toewijzing|toelichtingen|afronding|heropening)"
                    + "\\.(informatie|toelichting|reden)");
    /** How the name of a field begins that tells what her window knows to be kept. */
    static final String BEKEND = "bekend.";

    private final Database database;
    private final Clock clock;

    Behandelconcept(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(Page.of("POST", Behandelen.PATH + "/concept", Rol.CONTACT, this::bewaar));
    }

    /** The answer is for a script: with 409, what another window of hers kept meanwhile. */
    private Reply bewaar(Visit visit) {
        Map<String, String> typed = new LinkedHashMap<>();
        visit.form().keySet().stream()
                .filter(name -> FIELD.matcher(name).matches())
                .forEach(name -> typed.put(name, visit.field(name)));
        Map<String, String> elders = database.write(
                visit.call(),
                session -> new Concepten(session, visit.wie().id())
                        .bewaar(Behandelen.leesbaar(session, visit).id(), typed, bekend(visit)));
        return elders.isEmpty()
                ? Reply.text(200, "Bewaard om " + Contactregel.time(OffsetDateTime.now(clock)))
                : Reply.text(
                        409,
                        elders.entrySet().stream()
                                .map(veld -> veld.getKey() + "="
                                        + URLEncoder.encode(veld.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&")));
    }

    /** What her window knows to be kept, by form and field. */
    static Map<String, String> bekend(Visit visit) {
        return visit.form().keySet().stream()
                .filter(name -> name.startsWith(BEKEND))
                .collect(Collectors.toMap(name -> name.substring(BEKEND.length()), visit::field));
    }
}
