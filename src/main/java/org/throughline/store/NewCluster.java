package org.throughline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes PostgreSQL's data on the first start. */
final class NewCluster {

  static final String USER = "throughline";

  private static final String UNFINISHED = "postgresql.unfinished";

  private NewCluster() {}

  /**
   * Made beside its place and moved there when complete: a kill leaves nothing half made. Each try
   * has a place of its own, for the {@code initdb} of a killed service may still be at work.
   */
  static void make(DataDirectory directory, Programs programs) throws IOException {
    var unfinished = Files.createTempDirectory(directory.root(), UNFINISHED);
    writePassword(directory.password());
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
            // PostgreSQL's own settings are those of a database that loses nothing; they stay. All
            // of them are in postgresql.conf, for whoever runs the service to change.
            "--set=listen_addresses=127.0.0.1",
            "--set=unix_socket_directories=",
            "--set=timezone=UTC",
            "--set=log_timezone=UTC",
            // One log file for each day of the week, emptied when that day comes again.
            "--set=logging_collector=on",
            "--set=log_filename=postgresql-%a.log",
            "--set=log_rotation_age=1d",
            "--set=log_rotation_size=0",
            "--set=log_truncate_on_rotation=on");
    if (!made.ok()) {
      throw new CannotStart(
          "PostgreSQL cannot make its data in %s. It says: %s", directory.root(), made.output());
    }
    Files.move(unfinished, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
    try (var leftovers = Files.newDirectoryStream(directory.root(), UNFINISHED + "*")) {
      for (var leftover : leftovers) {
        ProgramsArchive.delete(leftover);
      }
    }
  }

  /** Everybody on the machine can reach loopback; only who may read this file gets in. */
  private static void writePassword(Path file) throws IOException {
    var random = new byte[24];
    new SecureRandom().nextBytes(random);
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    Files.deleteIfExists(file);
    Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
    Files.writeString(file, Base64.getUrlEncoder().encodeToString(random));
  }
}
