package nl.balie.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.balie.RunningBalie;

/** The PostgreSQL of a running Balie, to be stopped, started and paused behind its back. */
public final class EmbeddedServer {
    private final Path cluster;
    private final Path programs;

    /** That of this Balie. */
    public EmbeddedServer(RunningBalie balie) throws IOException {
        cluster = balie.directory().resolve("postgresql");
        try (var unpacked = Files.newDirectoryStream(balie.directory(), "postgresql-*")) {
            programs = unpacked.iterator().next().resolve("bin");
        }
    }

    /** Ends it as a loss of power does. */
    public void crash() throws IOException, InterruptedException {
        control("stop", "-m", "immediate");
    }

    /** Starts it again as it was started before. */
    public void start() throws IOException, InterruptedException {
        control("restart", "-l", cluster.resolveSibling("postgresql.log").toString());
    }

    /** Makes it say nothing any more, with all connections open. */
    public void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it go on. */
    public void resume() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void control(String action, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.addAll(List.of(programs.resolve("pg_ctl").toString(), action, "-D", cluster.toString(), "-w", "-s"));
        command.addAll(List.of(options));
        run(command);
    }

    private void signal(String name) throws IOException, InterruptedException {
        long postmaster = Long.parseLong(
                Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst());
        List<String> command = new ArrayList<>(List.of("kill", "-" + name, String.valueOf(postmaster)));
        ProcessHandle.of(postmaster).orElseThrow().descendants().forEach(one -> command.add(String.valueOf(one.pid())));
        run(command);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new AssertionError(command + " failed");
        }
    }
}
