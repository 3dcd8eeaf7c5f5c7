package org.throughline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL server process that runs, as the {@code postmaster.pid} in its data describes it.
 *
 * @param status {@code starting}, {@code ready} or {@code stopping}
 */
record Postmaster(Path executable, int port, String status) {

  // Lines of the file, which PostgreSQL writes one after the other (its utils/pidfile.h).
  private static final int PID = 0;
  private static final int PORT = 3;
  private static final int STATUS = 7;

  /** The server of a cluster, if one runs: the file outlives a kill. */
  static Optional<Postmaster> of(Path cluster) throws IOException {
    var lines = pidFile(cluster);
    return process(lines)
        .flatMap(process -> process.info().command())
        .map(Path::of)
        .filter(executable -> executable.endsWith(Path.of("bin", "postgres")))
        .map(
            executable ->
                lines.size() <= STATUS
                    ? new Postmaster(executable, 0, "starting")
                    : new Postmaster(
                        executable,
                        Integer.parseInt(lines.get(PORT).strip()),
                        lines.get(STATUS).strip()));
  }

  /**
   * Removes the file of a server that is no more if somebody else has its process number now, as
   * happens whenever a container is started again: PostgreSQL would take that process for a server.
   */
  static void forgetReusedPid(Path cluster) throws IOException {
    if (of(cluster).isEmpty() && process(pidFile(cluster)).isPresent()) {
      Files.delete(cluster.resolve("postmaster.pid"));
    }
  }

  boolean isReady() {
    return status.equals("ready");
  }

  private static Optional<ProcessHandle> process(List<String> lines) {
    return lines.stream()
        .skip(PID)
        .findFirst()
        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())));
  }

  private static List<String> pidFile(Path cluster) throws IOException {
    try {
      return Files.readAllLines(cluster.resolve("postmaster.pid"));
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }
}
