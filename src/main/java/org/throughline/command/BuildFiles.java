package org.throughline.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.throughline.document.Manifest;
import org.throughline.document.Objection;

/** The documents of a front end's build: manifests, and folders of {@code .graphql} files. */
final class BuildFiles {

  /** What cannot be read as documents, a line each. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<String> lines;

    Refused(List<String> lines) {
      super(lines.get(0));
      this.lines = List.copyOf(lines);
    }

    List<String> lines() {
      return lines;
    }
  }

  private BuildFiles() {}

  /** All documents of all of them. */
  static Manifest read(List<String> names) throws Refused {
    var parts = new ArrayList<Manifest>();
    var lines = new ArrayList<String>();
    for (var name : names) {
      try {
        parts.add(read(name));
      } catch (Objection.Raised raised) {
        raised.objections().forEach(each -> lines.add(name + ": " + each.words()));
      } catch (IOException | InvalidPathException unreadable) {
        lines.add("%s: it cannot be read (%s)".formatted(name, reason(unreadable)));
      }
    }
    if (lines.isEmpty()) {
      try {
        return Manifest.of(parts);
      } catch (Objection.Raised raised) {
        raised.objections().forEach(each -> lines.add(each.words()));
      }
    }
    throw new Refused(lines);
  }

  private static String reason(Exception unreadable) {
    return unreadable instanceof java.nio.file.NoSuchFileException
        ? "there is no such file"
        : unreadable.getMessage();
  }

  private static Manifest read(String name) throws IOException, Objection.Raised {
    var path = Path.of(name);
    if (Files.isDirectory(path)) {
      return folder(path);
    }
    var text = text(path);
    return isDocument(path) ? Manifest.ofTexts(List.of(text)) : Manifest.of(text);
  }

  private static Manifest folder(Path folder) throws IOException, Objection.Raised {
    List<Path> files;
    try (var all = Files.walk(folder)) {
      files = all.filter(BuildFiles::isDocument).filter(Files::isRegularFile).sorted().toList();
    }
    var texts = new ArrayList<String>();
    for (var file : files) {
      texts.add(text(file));
    }
    return Manifest.ofTexts(texts);
  }

  private static boolean isDocument(Path file) {
    return file.toString().matches(".*\\.(graphql|gql)");
  }

  private static String text(Path file) throws IOException {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("%s is not UTF-8".formatted(file.getFileName()), e);
    }
  }
}
