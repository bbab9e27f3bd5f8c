package nl.balie.api.reporting;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import nl.balie.act.Cijfers;
import nl.balie.act.Cijfers.Antwoord;
import nl.balie.act.Cijfers.Vraag;
import nl.balie.act.Tijdvak.Per;
import nl.balie.api.http.Answer;
import nl.balie.api.http.Asked;
import nl.balie.api.http.Bodies;
import nl.balie.api.http.Request;
import nl.balie.resource.Message;
import nl.balie.store.Summary.Group;
import nl.balie.store.Summary.Line;
import org.jspecify.annotations.Nullable;

/** {@code GET samenvatting}: how many contacts there were and how they went, per day, week or month and per group. */
@ApplicationScoped
class Samenvatting {
    static final String PER = "per";
    static final String GROUP = "groep";
    /** What can be grouped by here: the hours of a day are for the pages. */
    static final Group[] GROUPS = EnumSet.complementOf(EnumSet.of(Group.UUR)).toArray(new Group[0]);

    private final Cijfers cijfers;

    Samenvatting(Cijfers cijfers) {
        this.cijfers = cijfers;
    }

    Answer show(Request request) {
        Asked asked = new Asked(request, Period.FROM, Period.TO, PER, GROUP);
        @Nullable Per per = choice(Per.values(), PER, asked);
        @Nullable Group group = choice(GROUPS, GROUP, asked);
        Antwoord antwoord = cijfers.antwoord(
                new Vraag(Period.of(asked), per, group), request.call().rights());
        return Answer.json(200, Bodies.write(json -> {
            json.writeStartObject();
            json.writeStringField(Period.FROM, asked.text(Period.FROM));
            json.writeStringField(Period.TO, asked.text(Period.TO));
            json.writeStringField(PER, per == null ? null : word(per));
            json.writeStringField(GROUP, group == null ? null : word(group));
            json.writeNumberField("kleinsteGroep", antwoord.smallest());
            json.writeArrayFieldStart("results");
            for (Line line : antwoord.lines()) {
                write(line, antwoord.parts(), json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }));
    }

    private static void write(Line line, List<LocalDate> parts, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField(
                "periode", parts.isEmpty() ? null : parts.get(line.part()).toString());
        json.writeStringField(GROUP, line.group());
        json.writeNumberField("contacten", line.contacts());
        json.writeNumberField("gesprekken", line.conversations());
        json.writeNumberField("aandeelDirectAfgehandeld", share(line));
        json.writeObjectField("mediaanDuur", line.median());
        json.writeObjectField("p90Duur", line.ninetiethPercentile());
        json.writeNumberField("openContactverzoeken", line.open());
        json.writeNumberField("verlopenContactverzoeken", line.overdue());
        json.writeEndObject();
    }

    /** Of 1, in four decimals. */
    private static double share(Line line) {
        return Math.round(line.handledAtOnce() * 10_000.0 / line.contacts()) / 10_000.0;
    }

    /** What is chosen; null when nothing is, or when it is no choice, which is added to the faults. */
    static <T extends Enum<T>> @Nullable T choice(T[] choices, String name, Asked asked) {
        String text = asked.text(name);
        if (text.isEmpty()) {
            return null;
        }
        for (T choice : choices) {
            if (word(choice).equals(text)) {
                return choice;
            }
        }
        asked.faults().add(name, Message.choose(text, words(choices)));
        return null;
    }

    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    static List<String> words(Enum<?>[] choices) {
        return Arrays.stream(choices).map(Samenvatting::word).toList();
    }
}
