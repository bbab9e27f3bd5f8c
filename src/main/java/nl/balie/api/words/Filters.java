package nl.balie.api.words;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.balie.register.Checks;
import nl.balie.resource.Attribute;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Message;
import nl.balie.resource.Path;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Resource;
import nl.balie.resource.Violations;
import nl.balie.store.Normalising;
import org.jspecify.annotations.Nullable;

/** What the text of a filter asks of the rows of a resource; a text that is no value of its kind is a fault. */
public final class Filters {
    private Filters() {}

    /** The condition that a text asks of the rows of a resource; a text that is no value of its kind is a fault. */
    public static Condition condition(Resource resource, Filter filter, String text, Violations violations) {
        Message fault = Values.unsearchable(text);
        if (fault != null) {
            violations.add(filter.name(), fault);
            return new Condition(filter, null);
        }
        return new Condition(filter, value(resource, filter, text, violations));
    }

    private static @Nullable Object value(Resource resource, Filter filter, String text, Violations violations) {
        return switch (filter.operator()) {
            case PRESENT -> flag(filter, text, violations);
            case URL -> {
                if (!Checks.isServiceUrl(text)) {
                    violations.add(filter.name(), Message.NO_URL);
                }
                yield Values.uuid(text.substring(text.lastIndexOf('/') + 1));
            }
            case ONE_OF -> oneOf(resource, filter, text, violations);
            case WORDS, NAMES, ADDRESS -> sought(filter, text, violations);
            default -> {
                Attribute attribute = Path.follow(resource, filter.path()).attribute();
                yield attribute == null ? uuid(filter, text, violations) : value(filter, attribute, text, violations);
            }
        };
    }

    /** Each of the texts between commas, read as its kind: the names of categories may be any text, keys and codes may not. */
    private static List<@Nullable Object> oneOf(Resource resource, Filter filter, String texts, Violations violations) {
        Attribute attribute = Path.follow(resource, filter.path()).attribute();
        Filter each = Filter.is(filter.name(), filter.path());
        Violations found = new Violations();
        List<@Nullable Object> values = new ArrayList<>();
        for (String text : texts.split(",", -1)) {
            values.add(
                    attribute == null
                            ? uuid(each, text.strip(), found)
                            : attribute.isCoded() ? value(each, attribute, text.strip(), found) : text);
        }
        violations.addFirst(found);
        return values;
    }

    private static String sought(Filter filter, String text, Violations violations) {
        if (text.codePointCount(0, text.length()) > Filter.LONGEST) {
            violations.add(filter.name(), Message.tooLong(Filter.LONGEST));
        } else if (filter.operator().searches() && Normalising.words(text).isEmpty()) {
            violations.add(filter.name(), Message.NO_WORDS);
        }
        return text;
    }

    private static @Nullable Object uuid(Filter filter, String text, Violations violations) {
        Object uuid = Values.uuid(text);
        if (uuid == null) {
            violations.add(filter.name(), Message.NO_FILTER_UUID);
        }
        return uuid;
    }

    /** The value that a text asks of an attribute; a text that is no value of its kind is a fault. */
    public static @Nullable Object value(Filter filter, Attribute attribute, String text, Violations violations) {
        return switch (attribute.kind()) {
            case FLAG -> flag(filter, text, violations);
            case INTEGER -> {
                int number = Values.positive(text);
                if (number < 1) {
                    violations.add(filter.name(), Message.NO_DIGITS);
                }
                yield number;
            }
            case DATE -> {
                LocalDate date = Moments.filterDate(text);
                if (date == null) {
                    violations.add(filter.name(), Message.NO_FILTER_DATE);
                }
                yield date;
            }
            case MOMENT -> {
                OffsetDateTime moment = Moments.moment(text);
                if (moment == null || !Moments.inRange(moment)) {
                    violations.add(filter.name(), Message.NO_FILTER_MOMENT);
                }
                yield moment;
            }
            default -> {
                boolean known = !attribute.isCoded() || attribute.codes().contains(text);
                if (!known && !filter.anyText() && filter.operator() == Operator.IS) {
                    violations.add(filter.name(), Message.noFilterChoice(text));
                }
                yield text;
            }
        };
    }

    private static @Nullable Boolean flag(Filter filter, String text, Violations violations) {
        Boolean flag = Values.flag(text);
        if (flag == null) {
            violations.add(filter.name(), Message.NO_FLAG);
        }
        return flag;
    }
}
