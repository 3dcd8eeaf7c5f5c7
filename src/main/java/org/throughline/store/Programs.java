package org.throughline.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's own programs, {@code initdb}, {@code pg_ctl} and {@code postgres}, unpacked. */
record Programs(Path home) {

  /** How a program ended, and what it said on both of its outputs. */
  record Result(int status, String output) {
    boolean ok() {
      return status == 0;
    }
  }

  /** The version that the data of these programs carries, as in its {@code PG_VERSION}. */
  String majorVersion() throws IOException {
    return run("postgres", "--version").output().replaceFirst(".* (\\d+).*", "$1");
  }

  Result run(String program, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    if (isRoot()) {
      // PostgreSQL refuses to run as root. In a user namespace of its own it sees itself as nobody,
      // while its files stay root's.
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    return run(command);
  }

  /** Fails if the programs cannot run here whatever they are asked to do. */
  static void check() {
    if (isRoot() && !canUnshare()) {
      throw new CannotStart(
          """
          PostgreSQL does not run as root, and root may not make a user namespace for it here
          ("unshare -U" does not work). Start the service as an ordinary user, or use an external
          PostgreSQL by QUARKUS_DATASOURCE_JDBC_URL.
          """);
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static boolean canUnshare() {
    try {
      return run(List.of("unshare", "-U", "true")).ok();
    } catch (IOException e) {
      return false;
    }
  }

  private static Result run(List<String> command) throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    // What the environment says about some other PostgreSQL, or about the language, is not for us.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    var process = builder.start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes());
    try {
      return new Result(process.waitFor(), output.strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for " + command.get(0));
    }
  }
}
