package org.throughline.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What lies where under {@code throughline.data-dir}, and who may use it.
 *
 * <pre>
 * .lock                 held by the one service that uses the directory
 * postgresql/           PostgreSQL's own data, configuration and log
 * postgresql.password   of its one user, readable by the directory's owner only
 * postgresql.start.log  what PostgreSQL said at its last start, before its own log began
 * programs/             PostgreSQL itself: not in a temporary directory, which may be emptied below
 *                       a running server; unpacked again when missing or of another release
 * identity.jwk          the key of tokens, and
 * editor.token          one of them: both of the package identity
 * </pre>
 */
record DataDirectory(Path root) {

  Path cluster() {
    return root.resolve("postgresql");
  }

  Path password() {
    return root.resolve("postgresql.password");
  }

  Path startLog() {
    return root.resolve("postgresql.start.log");
  }

  Path programs() {
    return root.resolve("programs");
  }

  /**
   * Makes the directory and claims it for this JVM, until the end of the JVM or {@link #release}.
   *
   * @return empty if this JVM claimed it before, through a class loader that a live reload or the
   *     next test profile left behind: the server and its stop are in good hands then.
   */
  Optional<FileLock> claim() throws IOException {
    // A static field would be one per class loader; and opening the file again to see would, by
    // POSIX, let go of the lock as soon as it is closed.
    if (System.getProperties().putIfAbsent(claimedInThisJvm(), "true") != null) {
      return Optional.empty();
    }
    try {
      return Optional.of(lock());
    } catch (IOException | RuntimeException e) {
      System.clearProperty(claimedInThisJvm());
      throw e;
    }
  }

  void release(FileLock claim) throws IOException {
    claim.acquiredBy().close();
    System.clearProperty(claimedInThisJvm());
  }

  private FileLock lock() throws IOException {
    var channel = openLockFile();
    var lock = channel.tryLock();
    if (lock != null) {
      return lock;
    }
    channel.close();
    throw new CannotStart(
        """
        Another service uses the data directory %s. Stop that one first, or give this one a
        directory of its own in THROUGHLINE_DATA_DIR, or let both use one external PostgreSQL by
        QUARKUS_DATASOURCE_JDBC_URL.
        """,
        root);
  }

  private FileChannel openLockFile() throws IOException {
    try {
      if (!Files.isDirectory(root)) {
        Files.createDirectories(root);
      }
      return FileChannel.open(root.resolve(".lock"), CREATE, WRITE);
    } catch (FileSystemException e) {
      throw new CannotStart(
          """
          Cannot write to the data directory %s (%s). Make it a directory that the user %s may
          write to, or name another one in THROUGHLINE_DATA_DIR.
          """,
          root, reason(e), System.getProperty("user.name"));
    }
  }

  private static String reason(FileSystemException e) {
    if (e.getReason() != null) {
      return e.getReason();
    }
    return e instanceof FileAlreadyExistsException
        ? "there is a file of that name"
        : "no permission";
  }

  private String claimedInThisJvm() {
    return "org.throughline.store.claimed:" + root;
  }
}
