package org.throughline.ingest.yaml;

import static org.throughline.ingest.problem.Code.NOT_YAML;
import static org.throughline.ingest.problem.Code.TOO_LONG;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.throughline.ingest.problem.Place;
import org.throughline.ingest.problem.Problems;

/** A YAML document as nodes that know their line, each of which stands there once. */
public final class Yaml {

  /** Ten times the largest document foreseen, one story with 5,000 reports. */
  static final int MOST_CHARACTERS = 16_000_000;

  /**
   * How many characters are read ahead at a time. What a comment or a text holds is copied with
   * each step, so that small steps make a long one take seconds.
   */
  private static final int MOST_AHEAD = 1 << 20;

  private Yaml() {}

  /**
   * @return empty for what is not YAML, after it became a problem
   */
  public static Optional<Value> read(YamlFile file, Problems problems) {
    var top = Place.top(file.name());
    if (isTooLong(file, problems)) {
      return Optional.empty();
    }
    var settings =
        LoadSettings.builder()
            .setLabel(file.name())
            .setCodePointLimit(MOST_CHARACTERS)
            .setBufferSize(Math.max(1, Math.min(file.text().length(), MOST_AHEAD)))
            .setAllowNonScalarKeys(true) // whoever reads it says what is wrong with the key
            .build();
    var reader = new StreamReader(settings, file.text());
    try {
      var root = compose(settings, reader);
      if (root.isEmpty()) {
        problems.add(NOT_YAML, top, "the file is empty", "write something or unlist it");
      }
      return root.map(node -> new Value(node, top, problems));
    } catch (MarkedYamlEngineException e) {
      problems.add(NOT_YAML, placeOf(e, file), e.getProblem(), contextOf(e));
    } catch (ReaderException e) {
      var wrong = "character U+%04X may not stand in a file".formatted(e.getCodePoint());
      problems.add(NOT_YAML, placeOf(e, file), wrong, "remove it");
    } catch (YamlVersionException e) {
      problems.add(NOT_YAML, top, "another version of YAML", "write YAML 1.2");
    } catch (YamlEngineException | IllegalArgumentException e) { // of an escape beyond Unicode
      var at = new Place(file.name(), reader.getLine() + 1, reader.getColumn() + 1);
      problems.add(NOT_YAML, at, e.getMessage(), "write it differently");
    }
    return Optional.empty();
  }

  static boolean isTooLong(YamlFile file, Problems problems) {
    var length = file.text().length();
    if (length > MOST_CHARACTERS) {
      var wrong = "a document of %,d characters".formatted(length);
      var right = "%,d are the most".formatted(MOST_CHARACTERS);
      problems.add(TOO_LONG, Place.top(file.name()), wrong, right);
    }
    return length > MOST_CHARACTERS;
  }

  private static Optional<Node> compose(LoadSettings settings, StreamReader reader) {
    var events = new ParserImpl(settings, reader);
    return new Composer(settings, new TameParser(events)).getSingleNode();
  }

  private static Place placeOf(MarkedYamlEngineException e, YamlFile file) {
    return e.getProblemMark()
        .or(e::getContextMark)
        .map(mark -> new Place(file.name(), mark.getLine() + 1, mark.getColumn() + 1))
        .orElse(Place.top(file.name()));
  }

  private static Place placeOf(ReaderException e, YamlFile file) {
    var before = file.text().substring(0, file.text().offsetByCodePoints(0, e.getPosition()));
    var line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Place(file.name(), line, before.length() - before.lastIndexOf('\n'));
  }

  private static String contextOf(MarkedYamlEngineException e) {
    return e.getContext() == null ? "the file is not read from here on" : "found " + e.getContext();
  }
}
