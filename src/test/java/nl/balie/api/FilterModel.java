package nl.balie.api;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the filters of klantcontacten, betrokkenen and partijen mean, in plain Java: conditions on one relation are met by one row. */
final class FilterModel {
    private FilterModel() {}

    record Identificator(String soort, String objectId) {}

    record Partij(String uuid, boolean actief, List<Identificator> identificatoren) {}

    record Betrokkene(String uuid, @Nullable Partij partij, String achternaam, List<String> adressen) {}

    record Onderwerpobject(String register, String objectId) {}

    record Contact(
            String uuid,
            String kanaal,
            boolean vertrouwelijk,
            int day,
            String inhoud,
            List<Betrokkene> betrokkenen,
            List<Onderwerpobject> onderwerpobjecten) {}

    /** What is asked of the numbers of one partij; null asks nothing. */
    record OfIdentificator(@Nullable String soort, @Nullable String objectId) {
        boolean isMetBy(Partij partij) {
            return asksNothing(this)
                    || partij.identificatoren().stream()
                            .anyMatch(one -> is(soort, one.soort()) && is(objectId, one.objectId()));
        }

        Stream<String> parameters(String name) {
            return Stream.of(given(name + "__codeSoortObjectId", soort), given(name + "__objectId", objectId))
                    .flatMap(text -> text);
        }
    }

    /** What is asked of one betrokkene; null asks nothing. */
    record OfBetrokkene(
            @Nullable String partij,
            @Nullable String adresPart,
            @Nullable String achternaam,
            OfIdentificator identificator) {
        boolean isMetBy(Betrokkene one) {
            Partij known = one.partij();
            return (partij == null || (known != null && known.uuid().equals(partij)))
                    && is(achternaam, one.achternaam())
                    && (adresPart == null || one.adressen().stream().anyMatch(adres -> adres.contains(adresPart)))
                    && (asksNothing(identificator) || (known != null && identificator.isMetBy(known)));
        }

        boolean isEmpty() {
            return partij == null && adresPart == null && achternaam == null && asksNothing(identificator);
        }
    }

    /** What is asked of one onderwerpobject; null asks nothing. */
    record OfOnderwerpobject(
            @Nullable String register, @Nullable String objectId) {
        boolean isMetBy(Contact contact) {
            return (register == null && objectId == null)
                    || contact.onderwerpobjecten().stream()
                            .anyMatch(one -> is(register, one.register()) && is(objectId, one.objectId()));
        }
    }

    private static boolean asksNothing(OfIdentificator asked) {
        return asked.soort() == null && asked.objectId() == null;
    }

    /** Is this what is asked, if anything is? */
    static boolean is(@Nullable Object asked, Object value) {
        return asked == null || asked.equals(value);
    }

    /** A parameter, when something is asked. */
    static Stream<String> given(String name, @Nullable Object value) {
        return value == null ? Stream.of() : Stream.of(name + "=" + value);
    }

    /** One of these, or nothing most of the time. */
    static <T> @Nullable T maybe(Random random, List<T> values) {
        return random.nextInt(3) == 0 ? any(random, values) : null;
    }

    static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Those that meet a condition. */
    static <T> List<T> which(List<T> all, Predicate<T> condition) {
        return all.stream().filter(condition).toList();
    }
}
