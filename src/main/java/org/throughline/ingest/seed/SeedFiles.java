package org.throughline.ingest.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.throughline.ingest.problem.Code.NOT_UTF_8;
import static org.throughline.ingest.problem.Code.NO_SUCH_FILE;
import static org.throughline.ingest.yaml.Text.YAML_PATH;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.ingest.problem.Place;
import org.throughline.ingest.problem.Problems;
import org.throughline.ingest.yaml.Value;
import org.throughline.ingest.yaml.Yaml;
import org.throughline.ingest.yaml.YamlFile;

/**
 * Where the seed files are. Wherever that is, they are called {@code seeds/…}: a file is the same
 * file after it has moved from the package to a folder.
 */
@FunctionalInterface
interface SeedFiles {

  String FOLDER = "seeds/";
  String STORIES = FOLDER + "stories/";
  String FINGERPRINTS = FOLDER + "fingerprints/";
  String LIST = "seeds.yaml";

  /**
   * @param path within the folder
   * @return empty if there is no such file
   */
  Optional<byte[]> open(String path) throws IOException;

  /** The story that a file is named after. */
  static String storyOf(String file) {
    return file.substring(file.lastIndexOf('/') + 1, file.length() - ".yaml".length());
  }

  /**
   * With each file of a story the others of it, there or not: what one of them does not say any
   * more is to go, and what the others say is to stay.
   */
  static Set<String> together(Set<String> files) {
    var all = new HashSet<>(files);
    for (var file : files) {
      if (file.startsWith(STORIES) || file.startsWith(FINGERPRINTS)) {
        all.add(STORIES + storyOf(file) + ".yaml");
        all.add(FINGERPRINTS + storyOf(file) + ".yaml");
      }
    }
    return all;
  }

  static SeedFiles packaged() {
    return path -> {
      var loader = Thread.currentThread().getContextClassLoader();
      try (var stream = loader.getResourceAsStream(FOLDER + path)) {
        return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
      }
    };
  }

  static SeedFiles in(Path folder) {
    return path -> {
      var file = folder.resolve(path);
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    };
  }

  /** The files that {@code seeds.yaml} lists, in its order. */
  default List<YamlFile> readAll(Problems problems) {
    var files = new ArrayList<YamlFile>();
    var listed = new Once("file");
    read(LIST, Place.top(FOLDER + LIST), problems)
        .flatMap(list -> Yaml.read(list, problems))
        .map(root -> root.<List<Value>>object(fields -> fields.required("files").items()))
        .ifPresent(
            items -> {
              for (var item : items) {
                var path = listed.add(item.as(YAML_PATH), item);
                if (path != null) {
                  read(path, item.at(), problems).ifPresent(files::add);
                }
              }
            });
    return files;
  }

  private Optional<YamlFile> read(String path, Place listedAt, Problems problems) {
    try {
      var bytes = open(path);
      if (bytes.isEmpty()) {
        problems.add(NO_SUCH_FILE, listedAt, "no file '%s'".formatted(path), "add or unlist it");
        return Optional.empty();
      }
      var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.get())).toString();
      return Optional.of(new YamlFile(FOLDER + path, text));
    } catch (CharacterCodingException e) {
      problems.add(NOT_UTF_8, Place.top(FOLDER + path), "not UTF-8", "save it as UTF-8");
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
