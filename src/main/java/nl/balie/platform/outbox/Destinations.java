package nl.balie.platform.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.platform.Connections;
import nl.balie.platform.Connections.Known;
import nl.balie.platform.Settings;
import nl.balie.platform.Trouble;
import nl.balie.platform.database.Reserve;
import nl.balie.platform.outbox.DestinationsFile.Contents;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Those who are told or handed something: a file that is read again when it changed, so that a secret is replaced while Balie runs.
 * One that became unreadable changes nothing: what was read last goes on.
 */
@ApplicationScoped
public class Destinations {
    private static final Logger LOG = Logger.getLogger(Destinations.class);
    static final String SETTING = "balie.destinations";
    /** The name of the mail server among the destinations. */
    public static final String MAIL = "mail";

    private static final String GO_ON = "%s Those that were read before go on.";
    private static final int POLL_SECONDS = 2;

    private final Optional<Path> file;
    private final @Nullable Reserve reserve;
    private final ScheduledExecutorService job = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("bestemmingen").factory());
    private final List<Destination> mail;
    private volatile Map<String, Map<String, String>> stored = Map.of();
    private volatile Map<String, String> hindrances = Map.of();
    private volatile String trouble = "";
    private volatile String logged = "";
    private volatile Read known = new Read(FileTime.fromMillis(0), new Contents("", List.of()));

    /**
     * Those in this file, and a mail server.
     *
     * @param mailHost where that is; empty when nobody is mailed
     */
    public Destinations(Optional<Path> file, Optional<String> mailHost) {
        this(file, mailHost, null);
    }

    @Inject
    Destinations(
            @ConfigProperty(name = SETTING) Optional<Path> file,
            @ConfigProperty(name = "balie.mail.host") Optional<String> mailHost,
            @Nullable Reserve reserve) {
        this.file = file;
        this.reserve = reserve;
        this.mail = mailHost.map(host -> List.of(DestinationsFile.mail())).orElse(List.of());
    }

    /** What was read of the file as it was written at this moment. */
    private record Read(FileTime written, Contents contents) {}

    /**
     * Finds out whether the file is right, before anything is started.
     *
     * @param kenmerken what is told on each kanaal besides the row
     */
    public static void check(Map<String, Set<String>> kenmerken) {
        String file = Settings.text(SETTING);
        if (file != null) {
            DestinationsFile.read(Path.of(file)).destinations().forEach(one -> checkKenmerken(one, kenmerken));
        }
    }

    /** Refuses one that nothing can be sent to from here. */
    static void requireSendable(Destination one, String address) {
        String hindrance = one.hindrance(address);
        if (!hindrance.isEmpty()) {
            throw new Trouble(waits(one.name(), hindrance));
        }
    }

    private static String waits(String name, String hindrance) {
        return "%s: nothing can be sent to %s from here.".formatted(hindrance, name);
    }

    /** Does a file name them? Then those that the register has are not used. */
    public static boolean areInFile() {
        return Settings.text(SETTING) != null;
    }

    /** The settings of those that the register has, by their names. */
    public static Map<String, Map<String, String>> stored(Connection connection) throws SQLException {
        return StoredDestinations.settings(connection);
    }

    /** Can a webhook be signed with these, one or more with commas between? */
    public static boolean areWebhookSecrets(String secrets) {
        return DestinationsFile.areWebhookSecrets(secrets);
    }

    /** A kenmerk that no kanaal has would be met by nothing, without a word. */
    static void checkKenmerken(Destination one, Map<String, Set<String>> kenmerken) {
        Set<String> known = new TreeSet<>();
        one.kanalen().forEach(kanaal -> known.addAll(kenmerken.getOrDefault(kanaal, Set.of())));
        for (String name : one.kenmerken().keySet()) {
            if (!known.contains(name)) {
                throw new Trouble("%s.kenmerken has %s, which none of its kanalen tells: these tell %s."
                        .formatted(one.name(), name, String.join(", ", known)));
            }
        }
    }

    /** Those that the register has are read again every two seconds: settings win, so only where there is no file. */
    @PostConstruct
    void start() {
        Reserve source = reserve;
        if (file.isEmpty() && source != null) {
            readStored(source);
            var _ = job.scheduleWithFixedDelay(() -> readStored(source), POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void stop() {
        job.shutdownNow();
    }

    private void readStored(Reserve source) {
        try {
            Map<String, Map<String, String>> found = source.use(StoredDestinations::settings);
            if (!found.equals(stored)) {
                known = new Read(known.written(), StoredDestinations.contents(found));
                stored = found;
            }
            Map<String, String> now = new TreeMap<>();
            known.contents().destinations().forEach(one -> now.put(one.name(), hindrance(one)));
            now.values().removeIf(String::isEmpty);
            hindrances = now;
            trouble = "";
            log(now.entrySet().stream()
                    .map(each -> waits(each.getKey(), each.getValue()))
                    .collect(Collectors.joining(" ")));
        } catch (SQLException | RuntimeException unreadable) { // what escapes from here would end the polling
            trouble = GO_ON.formatted(
                    unreadable instanceof Trouble
                            ? unreadable.getMessage()
                            : "The destinations cannot be read (%s)."
                                    .formatted(unreadable.getClass().getSimpleName()));
            log(trouble);
        }
    }

    /** Once for as long as it is so. */
    private void log(String told) {
        if (!told.equals(logged)) {
            logged = told;
            if (!told.isEmpty()) {
                LOG.error(told);
            }
        }
    }

    /** Why what is for this one waits; empty when it can be sent. */
    String hindrance(Destination one) {
        return one.hindrance(address());
    }

    /** Why what was read last goes on instead of what there is now; empty when it does not. */
    public String trouble() {
        return trouble;
    }

    /** Why what is for these of the register waits, by their names, as the outbox notes it. */
    public Map<String, String> hindrances() {
        return hindrances;
    }

    /** Is anybody told or handed anything? */
    public boolean areConfigured() {
        return file.isPresent() || !known.contents().destinations().isEmpty();
    }

    /** Is there a mail server? Without one no mail is made. */
    public boolean mails() {
        return !mail.isEmpty();
    }

    /** All of them, as an operator may see them. */
    public List<Known> listed() {
        return all().stream()
                .map(one -> new Known(
                        one.name(),
                        one.kind().code(),
                        one.kind() == Destination.Kind.MAIL
                                ? String.valueOf(Settings.text("balie.mail.host"))
                                : Connections.shown(one.url().toString())))
                .toList();
    }

    /** All of them. */
    List<Destination> all() {
        return Stream.concat(contents().destinations().stream(), mail.stream()).toList();
    }

    /** The Klantinteracties API as others know it. */
    String address() {
        return contents().address();
    }

    /**
     * The register that a klantcontact is handed on to; empty when it stays here.
     *
     * @param named by the call; null when it leaves that to us
     * @throws Unknown when no register has this name
     */
    public Optional<Destination> register(@Nullable String named) {
        List<Destination> registers = all().stream()
                .filter(one -> one.kind() == Destination.Kind.E_SUITE)
                .toList();
        if (named == null || named.isBlank()) {
            return registers.stream().filter(Destination::isDefault).findFirst();
        }
        Optional<Destination> register = registers.stream()
                .filter(one -> one.name().equals(named.strip()))
                .findFirst();
        if (register.isEmpty() && !named.strip().equals(DestinationsFile.HERE)) {
            throw new Unknown();
        }
        return register;
    }

    private Contents contents() {
        if (file.isPresent()) {
            refresh(file.get());
        }
        return known.contents();
    }

    private synchronized void refresh(Path path) {
        FileTime written = FileTime.fromMillis(-1); // as long as it is gone
        try {
            written = Files.getLastModifiedTime(path);
            if (!written.equals(known.written())) {
                known = new Read(written, DestinationsFile.read(path));
                trouble = "";
                log(trouble);
            }
        } catch (IOException | Trouble unreadable) {
            if (!written.equals(known.written())) {
                known = new Read(written, known.contents());
                trouble = GO_ON.formatted(
                        unreadable instanceof Trouble ? unreadable.getMessage() : "The file of destinations is gone.");
                log(trouble);
            }
        }
    }

    /** A call names a register that there is not. */
    public static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unknown() {
            super("unknown register", null, false, false);
        }
    }
}
