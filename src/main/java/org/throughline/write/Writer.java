package org.throughline.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.mapping.Model;
import org.throughline.mapping.Mutation;
import org.throughline.mapping.SqlText;

/**
 * What a verb has at hand while it writes: the database, and what is wrong with the input so far.
 */
final class Writer {

  final Model model;
  final Catalog catalog;
  final Sql sql;
  final Named named;
  final List<UserError> errors = new ArrayList<>();

  /** Where in the arguments the object's columns are said. */
  final Map<String, List<String>> paths = new LinkedHashMap<>();

  /** The object, as soon as it is found. */
  Optional<UUID> object = Optional.empty();

  Writer(Model model, Catalog catalog, Connection connection) {
    this.model = model;
    this.catalog = catalog;
    this.sql = new Sql(connection);
    this.named = new Named(model, catalog, sql);
  }

  /** What the input says of the object; what is wrong with it is among the errors then. */
  Said read(Mutation mutation, Map<String, Object> input) throws SQLException {
    var table = catalog.table(mutation.table());
    var said =
        new InputReader(catalog, named, errors)
            .read(table, mutation.members(), input, List.of("input"), isNew(mutation));
    paths.putAll(said.paths());
    new RowValues(catalog, sql).check(mutation.table(), said, errors);
    return said;
  }

  private static boolean isNew(Mutation mutation) {
    return mutation.act() instanceof Mutation.Act.Create;
  }

  /** A column that follows from others that the input says. */
  void fill(String rule, Said said) throws SQLException {
    var sides = rule.split("=", 2);
    if (sides.length < 2 || said.columns().containsKey(sides[0].strip())) {
      return;
    }
    var values = new ArrayList<String>();
    var query =
        SqlText.expand(
            "select " + sides[1],
            "",
            "",
            name -> {
              values.add(said.columns().get(name));
              return "?::uuid";
            });
    if (!values.contains(null)) {
      said.columns().put(sides[0].strip(), sql.rows(query, values).get(0).get(0));
    }
  }

  /** SQL around a write, over {@code :id} and what the input says of the row. */
  void run(String surrounding, String id, Said said) throws SQLException {
    if (surrounding.isEmpty()) {
      return;
    }
    var values = new ArrayList<String>();
    var known = new LinkedHashMap<>(said.columns());
    known.put("id", id);
    var statement =
        SqlText.expand(
            "select " + surrounding,
            "",
            "",
            name -> {
              values.add(known.get(name));
              return "?::text";
            });
    sql.run(statement, values);
  }

  void writeParts(String id, Said said) throws SQLException {
    for (var parts : said.parts()) {
      new PartRows(catalog, sql).write(id, parts);
    }
  }
}
