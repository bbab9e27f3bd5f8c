package nl.balie.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.balie.store.Trail.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a row of a list that a functional administrator keeps, as the audit trail tells it.
 *
 * @param wat of what it was done, and what
 * @param waarden what became different
 */
public record Beheerspoor(String wanneer, String wie, String wat, List<Waarde> waarden) {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** As the audit trail writes one. */
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:\\d\\d)");

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("eenheden", "Eenheden"),
            Map.entry("eenheid", "Eenheid"),
            Map.entry("rol", "Rol"),
            Map.entry("tekst", "Tekst"),
            Map.entry("soortVraag", "Soort antwoord"),
            Map.entry("verplicht", "Verplicht"),
            Map.entry("opties", "Keuzes"),
            Map.entry("volgorde", "Plaats"),
            Map.entry("objectId", "Nummer of naam"),
            Map.entry("codeRegister", "Register"),
            Map.entry("codeSoortObjectId", "Soort"),
            Map.entry("code", "Code"));

    /** A value that became another; empty where there was or is none. */
    public record Waarde(String wat, String oud, String nieuw) {}

    /**
     * One entry of the trail.
     *
     * @param namen what people call the rows that are referred to, by their keys
     */
    static Beheerspoor of(Beheerlijst lijst, Entry entry, Map<String, String> namen) {
        Set<String> vanzelf = Set.of(lijst.resource().name(), "lijst");
        return of((name, _) -> vanzelf.contains(name) ? "" : LABELS.getOrDefault(name, lijst.kop(name)), entry, namen);
    }

    /**
     * The same of what is no list.
     *
     * @param labels what people call a value, by its name; it gets that name a second time for where there is no other; empty for what is not told
     */
    static Beheerspoor of(BinaryOperator<String> labels, Entry entry, Map<String, String> namen) {
        JsonNode old = read(entry.old());
        JsonNode now = read(entry.now());
        Set<String> names = new LinkedHashSet<>();
        old.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        List<Waarde> waarden = new ArrayList<>();
        for (String name : names) {
            Waarde waarde =
                    new Waarde(labels.apply(name, name), text(old.path(name), namen), text(now.path(name), namen));
            if (!waarde.wat().isEmpty() && !waarde.oud().equals(waarde.nieuw())) {
                waarden.add(waarde);
            }
        }
        String wie = entry.eindgebruiker() == null ? entry.applicatie() : entry.eindgebruiker();
        return new Beheerspoor(
                Contactregel.moment(entry.moment()),
                namen.getOrDefault(wie, wie),
                entry.soort().substring(0, 1).toUpperCase(Locale.ROOT)
                        + entry.soort().substring(1) + " " + entry.actie(),
                waarden);
    }

    private static JsonNode read(@Nullable String json) {
        try {
            return json == null ? MissingNode.getInstance() : JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(JsonNode value, Map<String, String> namen) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(each -> text(each, namen))
                    .collect(Collectors.joining(", "));
        }
        if (value.isBoolean()) {
            return value.asBoolean() ? "ja" : "nee";
        }
        String text = value.isNull() ? "" : value.asText();
        return MOMENT.matcher(text).matches()
                ? Contactregel.moment(OffsetDateTime.parse(text))
                : namen.getOrDefault(text, text);
    }
}
