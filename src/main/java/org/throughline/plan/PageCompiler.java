package org.throughline.plan;

import graphql.language.Field;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.throughline.mapping.Observed;
import org.throughline.mapping.OrderBy;
import org.throughline.mapping.Source;
import org.throughline.mapping.Type.ObjectType;

/**
 * Writes a connection: the page by keyset, never by offset, and each of its parts only when it is
 * selected.
 *
 * <pre>
 * (select concat('{"nodes":[', string_agg(node, ',' order by n), …)
 *  from (select row.*, row_number() over () as n, cursor as c
 *        from (select row.*, keys … where … order by keys limit size + 1) row) row)
 * </pre>
 *
 * One row more than the page is read where {@code pageInfo} asks whether the list goes on.
 */
final class PageCompiler {

  private final SelectionCompiler selections;
  private final FieldCollector collector;
  private final Statement statement;
  private final Observed observed;

  PageCompiler(
      SelectionCompiler selections,
      FieldCollector collector,
      Statement statement,
      Observed observed) {
    this.selections = selections;
    this.collector = collector;
    this.statement = statement;
    this.observed = observed;
  }

  Json page(Source.Page page, Selected field) {
    return new Writer(page, field).write();
  }

  /** The connection's own types are not in the model; to collect their fields a name is enough. */
  private static ObjectType named(String name) {
    return new ObjectType(name, Object.class, Optional.empty(), Optional.empty(), Map.of());
  }

  /** A field of one of those types. */
  @FunctionalInterface
  private interface Part {
    Json of(List<Field> merged, Row row);
  }

  /** One connection. */
  private final class Writer {

    private final Source.Page page;
    private final Selected field;
    private final Paging paging;
    private final From from;
    private final Map<String, List<Field>> parts;
    private final boolean readsOneMore;
    private boolean readsRows;
    private boolean readsCursors;

    Writer(Source.Page page, Selected field) {
      this.page = page;
      this.field = field;
      this.paging = Paging.of(page, field.arguments());
      selections.countPage(field.place(), field.row(), paging.size());
      this.from = From.of(page.type(), page.rows(), field);
      this.parts = collector.collect(named(page.type() + "Connection"), field.selections());
      this.readsOneMore =
          parts.values().stream().anyMatch(merged -> merged.get(0).getName().equals("pageInfo"));
    }

    Json write() {
      var object = object(page.type() + "Connection", parts, from.row(), this::part);
      var rows = rows(); // written even if no row is read: its cursors are checked then, too
      return readsRows ? Json.of("(select %s from %s)".formatted(object.sql(), rows)) : object;
    }

    /** An object of one of the connection's own types. */
    private Json object(String type, Map<String, List<Field>> fields, Row row, Part part) {
      var members = new LinkedHashMap<String, Json>();
      fields.forEach(
          (key, merged) -> {
            var at = row.at(key);
            selections.count(merged.get(0), at);
            var value =
                merged.get(0).getName().equals("__typename")
                    ? Json.name(type)
                    : part.of(merged, at);
            members.put(key, value);
          });
      return Json.object(members);
    }

    private Json part(List<Field> merged, Row row) {
      return switch (merged.get(0).getName()) {
        case "totalCount" ->
            Json.of(from.count(page.counted(), observed.isSeenByLink(page.rows())));
        case "nodes" -> list(node(merged, row.on(paging.size())));
        case "edges" ->
            list(own(page.type() + "Edge", merged, row.on(paging.size()), this::edgePart));
        default -> own("PageInfo", merged, row, this::pageInfoPart);
      };
    }

    private Json own(String type, List<Field> merged, Row row, Part part) {
      return object(type, collector.collect(named(type), below(merged)), row, part);
    }

    private Json list(Json element) {
      readsRows = true;
      return Json.list(element, inOrder(), onThePage());
    }

    /** In the list's order, which may not be that in which rows are read. */
    private String inOrder() {
      return paging.backward() ? " order by %sn desc".formatted(row()) : "";
    }

    /** Without the row that was read to see whether there is one. */
    private String onThePage() {
      return readsOneMore ? " filter (where %sn <= %s)".formatted(row(), paging.size()) : "";
    }

    private Json node(List<Field> merged, Row row) {
      return selections.value(page.type(), below(merged), row);
    }

    private Json edgePart(List<Field> merged, Row row) {
      return merged.get(0).getName().equals("cursor") ? Json.nameOf(cursor()) : node(merged, row);
    }

    /** The rows carry it where they are numbered: it is written once, though read up to thrice. */
    private String cursor() {
      readsCursors = true;
      return isNumbered() ? row() + "c" : cursorSql();
    }

    private String cursorSql() {
      return Cursor.sql(mark(), keyColumns(), observed.keyTypes(page.rows(), paging.order()));
    }

    private String mark() {
      return Cursor.mark(page.type() + page.rows() + paging.order());
    }

    private Json pageInfoPart(List<Field> merged, Row row) {
      return switch (merged.get(0).getName()) {
        case "hasNextPage" -> goesOn(paging.before(), !paging.backward());
        case "hasPreviousPage" -> goesOn(paging.after(), paging.backward());
        case "startCursor" -> cursorAt("1");
        default -> cursorAt("least(count(*), %s)".formatted(paging.size()));
      };
    }

    /**
     * Whether the list goes on at an end of the page: the object of a cursor lies there, or one row
     * more than the page holds was read.
     */
    private Json goesOn(boolean beyondACursor, boolean read) {
      if (beyondACursor || !read) {
        return Json.constant(Boolean.toString(beyondACursor));
      }
      readsRows = true;
      return Json.of("(count(*) > %s)::text".formatted(paging.size()));
    }

    private Json cursorAt(String place) {
      readsRows = true;
      var all = "array_agg(%s%s)%s".formatted(cursor(), inOrder(), onThePage());
      return Json.nameOrNull("(%s)[%s]".formatted(all, place));
    }

    /** Whether rows say which of the page they are: to leave one out, or to turn them around. */
    private boolean isNumbered() {
      return readsOneMore || paging.backward();
    }

    private String row() {
      return from.row().prefix();
    }

    private String alias() {
      return row().substring(0, row().length() - 1);
    }

    private List<String> keyColumns() {
      var columns = new ArrayList<String>();
      for (var i = 1; i <= paging.order().keys().size(); i++) {
        columns.add(row() + "k" + i);
      }
      return columns;
    }

    private String rows() {
      var conditions = new ArrayList<>(from.conditions());
      keysetConditions(conditions);
      var inner =
          "(select %s.*%s from %s%s%s limit %s) %s"
              .formatted(
                  alias(),
                  readsCursors ? keys() : "",
                  from.sql(),
                  From.where(conditions),
                  from.orderBy(paging.readOrder(), field.template()),
                  paging.size() + (readsOneMore ? 1 : 0),
                  alias());
      return isNumbered()
          ? "(select %s.*, row_number() over () as n%s from %s) %s"
              .formatted(alias(), readsCursors ? ", " + cursorSql() + " as c" : "", inner, alias())
          : inner;
    }

    private String keys() {
      var keys = new StringBuilder();
      var number = 1;
      for (var key : paging.order().keys()) {
        keys.append(", ").append(key(key)).append(" as k").append(number++);
      }
      return keys.toString();
    }

    private String key(OrderBy.Key key) {
      return field.template().expand(key.sql(), row(), from.row().parent());
    }

    private void keysetConditions(List<String> conditions) {
      if (paging.after()) {
        conditions.add(beyond("after", paging.order()));
      }
      if (paging.before()) {
        conditions.add(beyond("before", paging.order().reversed()));
      }
    }

    /** Rows that come after the cursor's in this order. */
    private String beyond(String argument, OrderBy order) {
      var types = observed.keyTypes(page.rows(), paging.order());
      var keys = order.keys().stream().map(this::key).toList();
      var values = new ArrayList<String>();
      for (var i = 0; i < types.size(); i++) {
        values.add(cursorKey(argument, types, i));
      }
      return new Keyset(order, keys, values).condition();
    }

    private String cursorKey(String argument, List<String> types, int index) {
      var slot = field.arguments().slot(List.of(argument));
      var mark = mark();
      Bind.Writer read = cursor -> Cursor.key(cursor, mark, types, index);
      return statement.bind(
          new Bind(slot, read, argument, field.arguments().place()), types.get(index));
    }

    private static List<SelectionSet> below(List<Field> merged) {
      return merged.stream().map(Field::getSelectionSet).filter(Objects::nonNull).toList();
    }
  }
}
