package org.throughline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes PostgreSQL's data the first time, and afterwards checks that it can be used. */
final class Cluster {

  static final String USER = "throughline";

  private final DataDirectory directory;
  private final Programs programs;

  Cluster(DataDirectory directory, Programs programs) {
    this.directory = directory;
    this.programs = programs;
  }

  void makeOrCheck() throws IOException {
    if (Files.exists(directory.cluster())) {
      check();
    } else {
      make();
    }
  }

  private void check() throws IOException {
    var theirs = Files.readString(directory.cluster().resolve("PG_VERSION")).strip();
    var ours = programs.majorVersion();
    if (!theirs.equals(ours)) {
      throw new CannotStart(
          """
          The data in %s is of PostgreSQL %s, and this service brings PostgreSQL %s. Run the release
          that made it and export with pg_dump, or convert a copy with pg_upgrade; to begin anew,
          move the directory away or name another one in THROUGHLINE_DATA_DIR.
          """,
          directory.cluster(), theirs, ours);
    }
  }

  /** Made beside its place and moved there when complete, so a kill leaves nothing half made. */
  private void make() throws IOException {
    var unfinished = directory.root().resolve("postgresql.unfinished");
    ProgramsArchive.delete(unfinished);
    writePassword();
    var made =
        programs.run(
            "initdb",
            "--pgdata=" + unfinished,
            "--username=" + USER,
            "--pwfile=" + directory.password(),
            "--auth=scram-sha-256",
            // The same order and the same upper and lower case on every system.
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--set=listen_addresses=127.0.0.1",
            "--set=unix_socket_directories=",
            "--set=timezone=UTC",
            "--set=log_timezone=UTC",
            // One file for each day of the week, each emptied when its day comes again.
            "--set=logging_collector=on",
            "--set=log_filename=postgresql-%a.log",
            "--set=log_rotation_age=1d",
            "--set=log_rotation_size=0",
            "--set=log_truncate_on_rotation=on");
    if (!made.ok()) {
      throw new CannotStart(
          "PostgreSQL could not make its data in %s. It said: %s", directory.root(), made.output());
    }
    Files.move(unfinished, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Loopback is open to everybody on the machine; only who may read the directory gets in. */
  private void writePassword() throws IOException {
    var random = new byte[24];
    new SecureRandom().nextBytes(random);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.deleteIfExists(directory.password());
    Files.createFile(directory.password(), ownerOnly);
    Files.writeString(directory.password(), Base64.getUrlEncoder().encodeToString(random));
  }
}
