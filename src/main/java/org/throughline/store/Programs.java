package org.throughline.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL's own programs ({@code initdb}, {@code pg_ctl}, {@code postgres}) in one directory.
 */
record Programs(Path home) {

  /** What a program said, on both of its outputs, and how it ended. */
  record Result(int status, String output) {
    boolean ok() {
      return status == 0;
    }
  }

  /** The programs that a running server was started from. */
  static Programs of(Postmaster running) {
    return new Programs(running.executable().getParent().getParent());
  }

  /** The major version of a data directory that these programs read and write. */
  String majorVersion() throws IOException {
    return run("postgres", "--version").output().replaceAll("(?s).* (\\d+).*", "$1");
  }

  Result run(String program, String... arguments) throws IOException {
    var builder = new ProcessBuilder(command(program, arguments)).redirectErrorStream(true);
    // What the service's own environment says about some other PostgreSQL is not for this one.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    var process = builder.start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes());
    try {
      return new Result(process.waitFor(), output.strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroy();
      throw new IOException("Interrupted while waiting for " + program, e);
    }
  }

  /**
   * PostgreSQL refuses to run as root. In a user namespace of its own it sees itself as nobody,
   * while its files and its rights are still root's, without root's capabilities.
   */
  private List<String> command(String program, String... arguments) {
    var command = new ArrayList<String>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("unshare", "--user"));
    }
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }
}
