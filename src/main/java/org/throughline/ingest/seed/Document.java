package org.throughline.ingest.seed;

import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.throughline.ingest.problem.Problems;
import org.throughline.ingest.yaml.Json;
import org.throughline.ingest.yaml.Value;
import org.throughline.ingest.yaml.Yaml;
import org.throughline.ingest.yaml.YamlFile;

/**
 * One story, registry or set of fingerprints, as {@code seeds/README.md} describes their files.
 *
 * @param text as somebody sent it: it may hold anything
 */
public record Document(String text, Format format) {

  /** What problems and changes call its file. */
  public static final String NAME = "document";

  /** How it is written; the keys and values are the same. */
  @Enum("DocumentFormat")
  @Description("How a document is written; the keys and values are the same.")
  public enum Format {
    @Description("YAML 1.2.")
    YAML,
    @Description("JSON.")
    JSON
  }

  Optional<Value> read(Problems problems) {
    var file = new YamlFile(NAME, text);
    return switch (format) {
      case YAML -> Yaml.read(file, problems);
      case JSON -> Json.read(file, problems);
    };
  }
}
