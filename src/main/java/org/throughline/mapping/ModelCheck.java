package org.throughline.mapping;

import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.mapping.Type.AbstractType;
import org.throughline.mapping.Type.ObjectType;

/** Lets PostgreSQL prepare every mapping, so that a wrong one is found before the first request. */
public final class ModelCheck {

  private final Model model;
  private final Connection connection;
  private final Seen seen;
  private final Map<String, String> keyTypes = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();

  private ModelCheck(Model model, Connection connection, Seen seen) {
    this.model = model;
    this.connection = connection;
    this.seen = seen;
  }

  /**
   * @return the types of all order keys
   * @throws WrongMappings naming each wrong {@code Type.field} and what PostgreSQL says of it
   */
  public static KeyTypes check(Model model, Connection connection) throws SQLException {
    var check = new ModelCheck(model, connection, Seen.in(connection));
    check.roots();
    for (var type : model.types().values()) {
      type.table().ifPresent(table -> check.isSeen(type, table));
      if (type instanceof ObjectType object && object.table().isPresent()) {
        var table = object.table().get();
        check.fields(object, check.seen.rows(table) + " t", "t.", check.isTable(Seen.table(table)));
      }
    }
    if (!check.wrong.isEmpty()) {
      throw new WrongMappings(check.wrong);
    }
    return new KeyTypes(Map.copyOf(check.keyTypes));
  }

  /** Whether the type shows readers only what they may see, and says how it stands. */
  private void isSeen(Type type, String table) {
    if (seen.hides(table)) {
      wrong.add(isNotSeen(type.name(), table));
    }
    if (type instanceof ObjectType object && seen.hasState(table) != isEditorial(object)) {
      wrong.add(
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
        connection.prepareStatement("select relkind = 'r' from pg_class where oid = ?::regclass")) {
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
      var sql = "select %s from %s".formatted(expand(field, value.sql(), row, ""), from);
      value(field, value, sql, tellsNull);
      prepare(field, "select %s from %s".formatted(expand(field, value.asOf(), row, ""), from));
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
      if (page.rows().isWhole() && !seen.counts(page.rows().from())) {
        wrong.add(
            "%s lists all of %s, which is not counted: see kept.count_rows_of"
                .formatted(field.declaredAt(), page.rows().from()));
      }
      if (page.rows().isWhole()) {
        facets(field, field.arguments(), page.rows().from());
      }
      page.rows()
          .link()
          .filter(link -> link.isSeen() && !seen.repeats(link.table(), page.rows().from()))
          .ifPresent(
              link ->
                  wrong.add(
                      "%s is a page through %s, which does not repeat what of %s is published: go through the table"
                          .formatted(field.declaredAt(), link.table(), page.rows().from())));
      cursors(field, page.rows());
      for (var choice : page.choices().values()) {
        var rows = with(page.rows(), choice.order());
        keys(field, rows, from);
        cursors(field, rows);
      }
    }
  }

  private void facets(Field field, List<Argument> arguments, String from) {
    for (var argument : arguments) {
      argument
          .facet()
          .filter(column -> !seen.counts(from, column))
          .ifPresent(
              column ->
                  wrong.add(
                      "%s has the facet %s of %s, which is not counted: see kept.count_rows_of"
                          .formatted(field.declaredAt(), column, from)));
      facets(field, argument.members(), from);
    }
  }

  private static Rows with(Rows rows, OrderBy order) {
    return new Rows(rows.from(), rows.link(), rows.where(), order);
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
                  prepare(
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
      prepare(field, select("c.kind, c.id", field, rows, from, "true"));
    }
  }

  private void keys(Field field, Rows rows, String from) {
    var keys =
        rows.order().keys().stream()
            .map(key -> expand(field, key.sql().replaceAll(" nulls (first|last)$", ""), "c.", "t."))
            .toList();
    prepare(
        field,
        select(keys.isEmpty() ? "1" : numbered(keys), field, rows, from, "true"),
        columns -> {
          for (var i = 0; i < keys.size(); i++) {
            keyTypes.put(
                KeyTypes.key(rows, rows.order().keys().get(i)), columns.getColumnTypeName(i + 1));
          }
        });
  }

  private void cursors(Field field, Rows rows) {
    for (var key : rows.order().keys()) {
      var type = keyTypes.get(KeyTypes.key(rows, key));
      if (type != null && !KeyTypes.IN_CURSORS.contains(type)) {
        wrong.add(
            "%s is ordered by %s, of type %s: cursors take %s; cast it"
                .formatted(
                    field.declaredAt(), key.sql(), type, new TreeSet<>(KeyTypes.IN_CURSORS)));
      }
    }
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
                prepare(
                    field, select("1", field, rows, from, expandCondition(field, scope, where))));
    argument
        .names()
        .forEach(named -> prepare(field, "select id, slug from " + table(field, named)));
    if (argument.java().isEnum()) {
      sameValues(field, argument.java(), Naming.snakeCase(argument.java().getSimpleName()));
    }
    argument.members().forEach(member -> condition(field, member, argument.members(), rows, from));
  }

  private String table(Field field, String type) {
    if (model.types().get(type) == null) {
      wrong.add("%s: an argument names a %s, which is no type".formatted(field.declaredAt(), type));
      return "party";
    }
    return model.type(type).table().orElse("party");
  }

  private void isSeen(Field field, String sql) {
    seen.tableReadBy(sql).ifPresent(table -> wrong.add(isNotSeen(field.declaredAt(), table)));
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

  private String select(String what, Field field, Rows rows, String from, String condition) {
    var where = rows.where().isEmpty() ? "true" : expand(field, rows.where(), "c.", "t.");
    var target = expand(field, rows.from() + " c" + rows.join(), "c.", "t.");
    return "select x.* from %s cross join lateral (select %s from %s where %s and (%s)) x"
        .formatted(from, what, target, where, condition);
  }

  private void value(Field field, Source.Value value, String sql, boolean tellsNull) {
    prepare(
        field,
        sql,
        columns -> {
          if (tellsNull
              && !value.nullable()
              && columns.isNullable(1) == ResultSetMetaData.columnNullable) {
            wrong.add(
                field.declaredAt()
                    + ": the column may be null, the field may not; make it @Nullable");
          }
          if (value.java().isEnum()) {
            sameValues(field, value.java(), columns.getColumnTypeName(1));
          }
        });
  }

  private void sameValues(Field field, Class<?> java, String type) {
    var values = Arrays.stream(java.getEnumConstants()).map(Object::toString).toList();
    try (var query =
        connection.prepareStatement(
            "select enumlabel from pg_enum where enumtypid = ?::regtype order by enumsortorder")) {
      query.setString(1, type);
      var stored = new ArrayList<String>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          stored.add(row.getString(1));
        }
      }
      if (!stored.equals(values)) {
        wrong.add(
            "%s: %s has %s, the database's %s has %s"
                .formatted(field.declaredAt(), java.getSimpleName(), values, type, stored));
      }
    } catch (SQLException refused) {
      wrong(field, refused);
    }
  }

  /** What PostgreSQL says of a query's columns; gone when the query is closed. */
  @FunctionalInterface
  private interface Reading {
    void of(ResultSetMetaData columns) throws SQLException;
  }

  private void prepare(Field field, String sql) {
    prepare(field, sql, columns -> {});
  }

  private void prepare(Field field, String sql, Reading reading) {
    try (var query = connection.prepareStatement(sql)) {
      reading.of(query.getMetaData()); // only who asks for them makes PostgreSQL prepare
    } catch (SQLException refused) {
      wrong(field, refused);
    }
  }

  private void wrong(Field field, SQLException refused) {
    wrong.add("%s: %s".formatted(field.declaredAt(), refused.getMessage().replace('\n', ' ')));
  }
}
