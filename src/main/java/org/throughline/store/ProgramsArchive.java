package org.throughline.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs as the build packs them: an archive for the system it was built on. */
final class ProgramsArchive {

  private static final int OWNER_MAY_EXECUTE = 0100;

  private ProgramsArchive() {}

  /** Unpacks into a subdirectory named after the archive's content, unless it is there. */
  static Programs unpackedIn(Path directory) throws IOException {
    var home = directory.resolve(checksum());
    if (!Files.isDirectory(home)) {
      var unfinished = directory.resolve("unfinished");
      delete(unfinished);
      unpack(unfinished);
      Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }
    return new Programs(home);
  }

  /** Deletes what earlier releases unpacked; none of it may be running. */
  static void deleteAllBut(Programs current) throws IOException {
    try (var all = Files.list(current.home().getParent())) {
      for (var earlier : all.filter(home -> !home.equals(current.home())).toList()) {
        delete(earlier);
      }
    }
  }

  static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (var content = Files.walk(directory)) {
        for (var path : content.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static void unpack(Path directory) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(open())))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var path = directory.resolve(entry.getName());
        Files.createDirectories(entry.isDirectory() ? path : path.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (!entry.isDirectory()) {
          Files.copy(tar, path);
          path.toFile().setExecutable((entry.getMode() & OWNER_MAY_EXECUTE) != 0);
        }
      }
    }
  }

  private static String checksum() throws IOException {
    try (var archive = new CheckedInputStream(open(), new CRC32())) {
      archive.transferTo(OutputStream.nullOutputStream());
      return "%08x".formatted(archive.getChecksum().getValue());
    }
  }

  private static InputStream open() {
    var system = System.getProperty("os.name");
    var processor = System.getProperty("os.arch");
    var archive = ProgramsArchive.class.getResourceAsStream(name(system, processor));
    if (archive == null) {
      throw new CannotStart(
          """
          This build was made on another system and has no embedded PostgreSQL for %s on %s. Build
          it on such a machine, or use an external PostgreSQL by QUARKUS_DATASOURCE_JDBC_URL.
          """,
          system, processor);
    }
    return archive;
  }

  /** What the archive of a system is called; the build has a profile for each of them. */
  static String name(String system, String processor) {
    var platform = (system.startsWith("Mac") ? "Mac" : system) + " " + processor;
    return switch (platform) {
      case "Linux amd64" -> "/postgres-linux-x86_64.txz";
      case "Linux aarch64" -> "/postgres-linux-arm_64.txz";
      case "Mac aarch64" -> "/postgres-darwin-arm_64.txz";
      default ->
          throw new CannotStart(
              """
              There is an embedded PostgreSQL for Linux on amd64, Linux on aarch64 and macOS on
              aarch64, and none for %s on %s. Use an external PostgreSQL by
              QUARKUS_DATASOURCE_JDBC_URL.
              """,
              system, processor);
    };
  }
}
