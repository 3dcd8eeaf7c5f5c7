package org.throughline.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;

/** PostgreSQL's data, and its server's start and stop. */
record Cluster(DataDirectory directory, Programs programs) {

  /** Less than the pool's {@code acquisition-timeout}, for its message is of less use than ours. */
  static final Duration PATIENCE = Duration.ofSeconds(45);

  /**
   * Starts a server where none runs.
   *
   * @return false if it is worth another look: the server is still recovering from a crash, the
   *     processes of a killed one are still finishing their work, or somebody else has just taken
   *     the port.
   */
  boolean start() throws IOException {
    if (Files.exists(directory.cluster())) {
      checkVersion();
    } else {
      NewCluster.make(directory, programs);
    }
    Postmaster.forgetDead(directory.cluster());
    Files.deleteIfExists(directory.startLog());
    var started =
        pgCtl("start", "--log=" + directory.startLog(), "--options=-p " + freeLoopbackPort());
    if (started.ok()) {
      return true;
    }
    var said = Files.exists(directory.startLog()) ? Files.readString(directory.startLog()) : "";
    if (said.contains("in use") || Postmaster.of(directory.cluster()).isPresent()) {
      return false;
    }
    throw new CannotStart(
        "PostgreSQL does not start in %s. It says: %s %s",
        directory.cluster(), started.output(), said);
  }

  /**
   * Ends the server's sessions, writes everything to its place and waits for the end. A recovery
   * that takes long is left to finish, or it would begin anew with every start.
   */
  void stop() throws IOException {
    var postmaster = Postmaster.of(directory.cluster());
    if (postmaster.isPresent() && !postmaster.get().isStarting()) {
      var stopped = pgCtl("stop", "--mode=fast");
      if (!stopped.ok()) {
        throw new IOException(stopped.output());
      }
    }
  }

  private void checkVersion() throws IOException {
    var data = Files.readString(directory.cluster().resolve("PG_VERSION")).strip();
    var own = programs.majorVersion();
    if (!data.equals(own)) {
      throw new CannotStart(
          """
          The data in %s is of PostgreSQL %s, and this release brings PostgreSQL %s. Start the
          release that made it and take the data out with pg_dump, or convert a copy with
          pg_upgrade; to begin anew, name another directory in THROUGHLINE_DATA_DIR.
          """,
          directory.cluster(), data, own);
    }
  }

  private Programs.Result pgCtl(String action, String... options) throws IOException {
    var arguments = new String[options.length + 4];
    arguments[0] = action;
    arguments[1] = "--wait";
    arguments[2] = "--timeout=" + PATIENCE.toSeconds();
    arguments[3] = "--pgdata=" + directory.cluster();
    System.arraycopy(options, 0, arguments, 4, options.length);
    return programs.run("pg_ctl", arguments);
  }

  private static int freeLoopbackPort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
