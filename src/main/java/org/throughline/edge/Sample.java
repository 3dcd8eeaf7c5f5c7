package org.throughline.edge;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An operation to start from: a file of {@code api/queries}, whose leading comment is its title,
 * then its description, and at the end its {@code variables:} as JSON where it takes any.
 */
record Sample(
    String group,
    String name,
    String title,
    String description,
    String query,
    JsonObject variables) {

  private static final String DIRECTORY = "api/queries/";

  private static final String VARIABLES = "variables:";

  /**
   * All samples in the order of {@code index.txt}, which names groups and, indented, their files.
   * The class path of a jar or a native binary cannot be listed; a test holds the index to the
   * directory.
   */
  static List<Sample> all() {
    var samples = new ArrayList<Sample>();
    var group = "";
    for (var line : resource("index.txt").lines().filter(each -> !each.isBlank()).toList()) {
      if (line.startsWith(" ")) {
        var name = line.strip();
        samples.add(parse(group, name, resource(name + ".graphql")));
      } else {
        group = line.strip();
      }
    }
    return List.copyOf(samples);
  }

  static Sample parse(String group, String name, String text) {
    var comment =
        text.lines()
            .takeWhile(line -> line.startsWith("#"))
            .map(line -> line.substring(1).strip())
            .toList();
    var told = comment.stream().filter(line -> !line.startsWith(VARIABLES)).toList();
    if (told.size() < 2) {
      throw new IllegalStateException(
          "%s%s.graphql: it begins with a title and a description, as comments"
              .formatted(DIRECTORY, name));
    }
    return new Sample(
        group,
        name,
        told.get(0),
        String.join(" ", told.subList(1, told.size())),
        text.replaceFirst("(?m)^# *variables:.*\n", ""),
        comment.stream()
            .filter(line -> line.startsWith(VARIABLES))
            .map(line -> new JsonObject(line.substring(VARIABLES.length())))
            .findFirst()
            .orElseGet(JsonObject::new));
  }

  /** Whether only an editor gets an answer. */
  boolean isForEditors() {
    return group.equals("Editing");
  }

  JsonObject json() {
    return new JsonObject()
        .put("group", group)
        .put("name", name)
        .put("title", title)
        .put("description", description)
        .put("query", query)
        .put("variables", variables);
  }

  private static String resource(String name) {
    try (var in =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(DIRECTORY + name)) {
      if (in == null) {
        throw new IllegalStateException("Not packaged: " + DIRECTORY + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
