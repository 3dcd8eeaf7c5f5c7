package org.throughline.write;

import static java.util.stream.Collectors.joining;
import static org.throughline.write.UserError.Code.BAD_VALUE;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.mapping.Argument;
import org.throughline.mapping.Mutation;
import org.throughline.mapping.SqlText;

/** Lets a function of the database do it. */
record CallFunction(Writer writer, Mutation mutation, String call) {

  private static final Map<String, String> DOMAINS = Map.of("slug", "slug", "title", "single_line");

  Outcome run(Map<String, Object> input) throws SQLException {
    var texts = new HashMap<String, String>();
    for (var member : mutation.members()) {
      texts.put(member.name(), text(member, input.get(member.name())));
    }
    if (!writer.errors.isEmpty()) {
      return Outcome.refused(Optional.empty(), writer.errors);
    }
    var values = new ArrayList<String>();
    var statement =
        SqlText.expand(
            "select " + call,
            "",
            "",
            name -> {
              values.add(texts.get(name));
              return "?::" + Argument.find(mutation.members(), name).boundType();
            });
    var object = writer.sql.rows(statement, values).get(0).get(0);
    return Outcome.done(Optional.ofNullable(object).map(UUID::fromString));
  }

  private String text(Argument member, Object value) throws SQLException {
    if (value == null) {
      return null;
    }
    var path = List.of("input", member.name());
    if (member.names().isEmpty()) {
      check(member.name(), value.toString(), path);
      return value.toString();
    }
    if (!(value instanceof List<?> list)) {
      return writer
          .named
          .find(member.names(), value.toString(), path, writer.errors)
          .map(UUID::toString)
          .orElse(null);
    }
    var ids = new ArrayList<String>();
    for (var i = 0; i < list.size(); i++) {
      var at = InputReader.below(path, String.valueOf(i));
      writer
          .named
          .find(member.names(), String.valueOf(list.get(i)), at, writer.errors)
          .ifPresent(id -> ids.add(id.toString()));
    }
    return ids.stream().collect(joining(",", "{", "}"));
  }

  /** A slug or title is judged before the function that would store it. */
  private void check(String member, String value, List<String> path) throws SQLException {
    if (!Sql.canRead(value)) {
      writer.errors.add(UserError.of(path, BAD_VALUE, "It holds a character that is none."));
    } else if (DOMAINS.containsKey(member)) {
      writer
          .sql
          .one("select refusal_of(?::text, ?::text)", DOMAINS.get(member), value)
          .ifPresent(words -> writer.errors.add(UserError.of(path, BAD_VALUE, words)));
    }
  }
}
