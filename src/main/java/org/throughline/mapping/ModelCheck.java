package org.throughline.mapping;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.mapping.Type.AbstractType;
import org.throughline.mapping.Type.ObjectType;

/** Lets PostgreSQL prepare every mapping, so that a wrong one is found before the first request. */
public final class ModelCheck {

  private final Model model;
  private final Findings findings;
  private final Seen seen;
  private final Map<String, String> keyTypes = new HashMap<>();
  private final ValueCheck values;
  private final PageCheck pages;

  private ModelCheck(Model model, Findings findings, Seen seen) {
    this.model = model;
    this.findings = findings;
    this.seen = seen;
    this.values = new ValueCheck(findings);
    this.pages = new PageCheck(findings, seen, keyTypes);
  }

  /**
   * @return what it saw
   * @throws WrongMappings naming each wrong {@code Type.field} and what PostgreSQL says of it
   */
  public static Observed check(Model model, Connection connection) throws SQLException {
    var check = new ModelCheck(model, new Findings(connection), Seen.in(connection));
    check.roots();
    for (var type : model.types().values()) {
      type.table().ifPresent(table -> check.isSeen(type, table));
      if (type instanceof ObjectType object && object.table().isPresent()) {
        var table = object.table().get();
        check.fields(object, check.seen.rows(table) + " t", "t.", check.isTable(Seen.table(table)));
      }
    }
    if (!check.findings.all().isEmpty()) {
      throw new WrongMappings(check.findings.all());
    }
    return new Observed(Map.copyOf(check.keyTypes), check.values.neverNull(), check.seen.byLink());
  }

  /** Whether the type shows readers only what they may see, and says how it stands. */
  private void isSeen(Type type, String table) {
    if (seen.hides(table)) {
      findings.add(isNotSeen(type.name(), table));
    }
    if (type instanceof ObjectType object && seen.hasState(table) != isEditorial(object)) {
      findings.add(
          "%s: a type has a field editorial where its table has a state".formatted(type.name()));
    }
  }

  private static boolean isEditorial(ObjectType type) {
    var field = type.fields().get("editorial");
    return field != null
        && field.source() instanceof Source.Part part
        && part.prefix().equals("editorial_");
  }

  private void roots() {
    model.roots().values().forEach(field -> field(field, "(select) t", "t.", false));
  }

  /** A view does not say which of its columns may be null. */
  private boolean isTable(String name) {
    try (var query =
        findings
            .connection()
            .prepareStatement("select relkind = 'r' from pg_class where oid = ?::regclass")) {
      query.setString(1, name);
      try (var row = query.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException missing) {
      return false; // each of its fields will say so
    }
  }

  /**
   * @param from rows of the type, under the alias {@code t}
   * @param tellsNull whether a column's being nullable means anything
   */
  private void fields(ObjectType type, String from, String row, boolean tellsNull) {
    type.fields().values().forEach(field -> field(field, from, row, tellsNull));
  }

  private void field(Field field, String from, String row, boolean tellsNull) {
    var source = field.source();
    if (source instanceof Source.Value value) {
      var sql = expand(field, value.sql(), row, "");
      var asOf = expand(field, value.asOf(), row, "");
      values.check(field, value, sql, asOf, from, tellsNull);
    } else if (source instanceof Source.Part part) {
      fields(
          model.object(part.type()),
          from,
          row + part.prefix(),
          tellsNull && part.presence().isEmpty());
    } else if (source instanceof Source.One one) {
      rows(field, one.type(), one.rows(), from);
    } else if (source instanceof Source.Many many) {
      rows(field, many.type(), many.rows(), from);
    } else if (source instanceof Source.Page page) {
      rows(field, page.type(), page.rows(), from);
      pages.check(field, page, from, row);
      for (var choice : page.choices().values()) {
        var rows = with(page.rows(), choice.order());
        keys(field, rows, from);
        pages.cursors(field, rows);
      }
    }
  }

  private static Rows with(Rows rows, OrderBy order) {
    return new Rows(rows.from(), rows.link(), rows.where(), rows.asOf(), order);
  }

  private void rows(Field field, String type, Rows rows, String from) {
    keys(field, rows, from);
    field
        .arguments()
        .forEach(argument -> condition(field, argument, field.arguments(), rows, from));
    if (model.type(type) instanceof ObjectType object) {
      object
          .asOf()
          .ifPresent(
              day ->
                  findings.prepare(
                      field,
                      select("1", field, rows, from, expandCondition(field, List.of(), day))));
    }
    if (model.type(type) instanceof ObjectType object && object.table().isEmpty()) {
      var below = expand(field, rows.from(), "c.", "t.");
      fields(
          object,
          "(select c.* from %s cross join lateral %s c) t".formatted(from, below),
          "t.",
          false);
    } else if (model.type(type) instanceof AbstractType) {
      findings.prepare(field, select("c.kind, c.id", field, rows, from, "true"));
    }
  }

  private void keys(Field field, Rows rows, String from) {
    var keys =
        rows.order().keys().stream()
            .map(key -> expand(field, key.sql().replaceAll(" nulls (first|last)$", ""), "c.", "t."))
            .toList();
    findings.prepare(
        field,
        select(keys.isEmpty() ? "1" : numbered(keys), field, rows, from, "true"),
        columns -> {
          for (var i = 0; i < keys.size(); i++) {
            keyTypes.put(
                Observed.key(rows, rows.order().keys().get(i)), columns.getColumnTypeName(i + 1));
          }
        });
  }

  /** Columns of a derived table need names of their own. */
  private static String numbered(List<String> expressions) {
    return IntStream.range(0, expressions.size())
        .mapToObj(i -> expressions.get(i) + " as k" + i)
        .collect(Collectors.joining(", "));
  }

  private void condition(
      Field field, Argument argument, List<Argument> scope, Rows rows, String from) {
    argument
        .where()
        .ifPresent(
            where ->
                findings.prepare(
                    field, select("1", field, rows, from, expandCondition(field, scope, where))));
    argument
        .names()
        .forEach(named -> findings.prepare(field, "select id, slug from " + table(field, named)));
    if (argument.java().isEnum()) {
      values.sameValues(field, argument.java(), Naming.snakeCase(argument.java().getSimpleName()));
    }
    argument.members().forEach(member -> condition(field, member, argument.members(), rows, from));
  }

  private String table(Field field, String type) {
    if (model.types().get(type) == null) {
      findings.add(
          "%s: an argument names a %s, which is no type".formatted(field.declaredAt(), type));
      return "party";
    }
    return model.type(type).table().orElse("party");
  }

  private void isSeen(Field field, String sql) {
    seen.tableReadBy(sql).ifPresent(table -> findings.add(isNotSeen(field.declaredAt(), table)));
  }

  private static String isNotSeen(String who, String table) {
    return "%s reads %s: who sees a row is decided by seen.%2$s".formatted(who, table);
  }

  private String expand(Field field, String sql, String row, String parent) {
    isSeen(field, sql);
    return SqlText.expand(
        sql, row, parent, name -> "null::" + Argument.boundType(field.arguments(), name));
  }

  private String expandCondition(Field field, List<Argument> scope, String where) {
    isSeen(field, where);
    return SqlText.expand(where, "c.", "t.", name -> "null::" + Argument.boundType(scope, name));
  }

  private String condition(Field field, String sql) {
    return sql.isEmpty() ? "true" : "(" + expand(field, sql, "c.", "t.") + ")";
  }

  private String select(String what, Field field, Rows rows, String from, String condition) {
    var where = condition(field, rows.where()) + " and " + condition(field, rows.asOf());
    var target = expand(field, rows.from() + " c" + rows.join(), "c.", "t.");
    return "select x.* from %s cross join lateral (select %s from %s where %s and (%s)) x"
        .formatted(from, what, target, where, condition);
  }
}
