package org.throughline.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs as the build packs them: one archive for the machine it was built on. */
final class ProgramsArchive {

  private ProgramsArchive() {}

  /** The programs in {@code directory}, unpacked there unless this archive's content is there. */
  static Programs unpackedIn(Path directory) throws IOException {
    var home = directory.resolve(checksum());
    if (!Files.isDirectory(home)) {
      delete(directory);
      var unfinished = directory.resolve("unfinished");
      unpack(unfinished);
      Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }
    return new Programs(home);
  }

  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> content = Files.walk(directory)) {
      for (var path : content.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
  }

  private static void unpack(Path directory) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(open())))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        var path = directory.resolve(entry.getName());
        Files.createDirectories(entry.isDirectory() ? path : path.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (!entry.isDirectory()) {
          Files.copy(tar, path);
          path.toFile().setExecutable((entry.getMode() & 0100) != 0);
        }
      }
    }
  }

  private static String checksum() throws IOException {
    var crc = new CRC32();
    try (var archive = new CheckedInputStream(open(), crc)) {
      archive.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return "%08x".formatted(crc.getValue());
  }

  private static InputStream open() {
    var system =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
            ? "darwin"
            : "linux";
    var processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    var archive =
        Thread.currentThread()
            .getContextClassLoader()
            .getResourceAsStream("postgres-%s-%s.txz".formatted(system, processor));
    if (archive == null) {
      throw new CannotStart(
          """
          This build has no embedded PostgreSQL for %s on %s. Build it on such a machine, or use an
          external PostgreSQL by QUARKUS_DATASOURCE_JDBC_URL.
          """,
          System.getProperty("os.name"), System.getProperty("os.arch"));
    }
    return archive;
  }
}
