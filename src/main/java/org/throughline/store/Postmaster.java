package org.throughline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL server that runs, as the {@code postmaster.pid} in its data describes it.
 *
 * @param status {@code starting}, {@code ready} or {@code stopping}
 */
record Postmaster(int port, String status) {

  // Lines of the file, which PostgreSQL writes in two goes (its utils/pidfile.h).
  private static final int PID = 0;
  private static final int PORT = 3;
  private static final int STATUS = 7;

  /** The server of a cluster, if one runs: the file outlives a kill. */
  static Optional<Postmaster> of(Path cluster) throws IOException {
    var lines = pidFile(cluster);
    if (lines.isEmpty() || !isPostgres(lines.get(PID))) {
      return Optional.empty();
    }
    if (lines.size() <= STATUS) {
      return Optional.of(new Postmaster(0, "starting"));
    }
    return Optional.of(
        new Postmaster(Integer.parseInt(lines.get(PORT).strip()), lines.get(STATUS).strip()));
  }

  /**
   * Readies the file of a server that is no more for the next one.
   *
   * <p>PostgreSQL takes any living process with the number in it for a server and refuses to start,
   * and after a container restart there nearly always is one. With a number that nobody can have it
   * goes on to check, by the shared memory in the file, that nothing of the old server is left.
   */
  static void forgetDead(Path cluster) throws IOException {
    var lines = new ArrayList<>(pidFile(cluster));
    if (!lines.isEmpty() && !isPostgres(lines.get(PID))) {
      lines.set(PID, String.valueOf(Integer.MAX_VALUE));
      Files.write(cluster.resolve("postmaster.pid"), lines);
    }
  }

  boolean isReady() {
    return status.equals("ready");
  }

  boolean isStarting() {
    return status.equals("starting");
  }

  /** By the start of the name: Linux adds a word to that of a program deleted while it runs. */
  private static boolean isPostgres(String pid) {
    return ProcessHandle.of(Long.parseLong(pid.strip()))
        .flatMap(process -> process.info().command())
        .filter(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
        .isPresent();
  }

  private static List<String> pidFile(Path cluster) throws IOException {
    try {
      return Files.readAllLines(cluster.resolve("postmaster.pid"));
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }
}
