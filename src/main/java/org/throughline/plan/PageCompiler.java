package org.throughline.plan;

import graphql.language.Field;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.throughline.mapping.KeyTypes;
import org.throughline.mapping.OrderBy;
import org.throughline.mapping.Source;
import org.throughline.mapping.Type.ObjectType;

/**
 * Writes a connection: the page by keyset, never by offset, and each of its parts only when it is
 * selected.
 *
 * <pre>
 * (select json_build_object('nodes', json_agg(node order by n), …)
 *  from (select row.*, row_number() over () as n
 *        from (select row.*, keys … where … order by keys limit size + 1) row) row)
 * </pre>
 *
 * One row more than the page is read where {@code pageInfo} asks whether the list goes on.
 */
final class PageCompiler {

  private final SelectionCompiler selections;
  private final FieldCollector collector;
  private final Statement statement;
  private final KeyTypes keyTypes;

  PageCompiler(
      SelectionCompiler selections,
      FieldCollector collector,
      Statement statement,
      KeyTypes keyTypes) {
    this.selections = selections;
    this.collector = collector;
    this.statement = statement;
    this.keyTypes = keyTypes;
  }

  String page(Source.Page page, SelectionCompiler.Selected field) {
    return new Writer(page, field).write();
  }

  /** The connection's own types are not in the model; to collect their fields a name is enough. */
  private static ObjectType named(String name) {
    return new ObjectType(name, Object.class, Optional.empty(), Map.of());
  }

  /** One connection. */
  private final class Writer {

    private final Source.Page page;
    private final SelectionCompiler.Selected field;
    private final Paging paging;
    private final SelectionCompiler.From from;
    private final Map<String, List<Field>> parts;
    private final String mark;
    private final boolean readsOneMore;
    private boolean readsRows;
    private boolean readsKeys;

    Writer(Source.Page page, SelectionCompiler.Selected field) {
      this.page = page;
      this.field = field;
      this.paging = Paging.of(page, field.arguments());
      this.from = selections.from(page.rows(), field);
      this.parts = collector.collect(named(page.type() + "Connection"), field.selections());
      this.readsOneMore =
          parts.values().stream().anyMatch(merged -> merged.get(0).getName().equals("pageInfo"));
      this.mark = Cursor.mark(page.type() + page.rows() + paging.order());
    }

    String write() {
      var pairs = new ArrayList<String>();
      parts.forEach((key, merged) -> pairs.add("'%s', %s".formatted(key, part(key, merged))));
      var object = JsonObject.of(pairs);
      return readsRows ? "(select %s from %s)".formatted(object, rows()) : object;
    }

    private String part(String key, List<Field> merged) {
      return switch (merged.get(0).getName()) {
        case "__typename" -> "'" + page.type() + "Connection'";
        case "totalCount" -> totalCount();
        case "nodes" -> list(node(below(merged), key));
        case "edges" -> list(edge(below(merged), key));
        default -> pageInfo(below(merged));
      };
    }

    private String totalCount() {
      return "(select count(*)::int from %s%s)"
          .formatted(from.sql(), SelectionCompiler.where(from.conditions()));
    }

    private String list(String element) {
      readsRows = true;
      var order = paging.backward() ? " order by %sn desc".formatted(row()) : "";
      var onThePage =
          readsOneMore ? " filter (where %sn <= %d)".formatted(row(), paging.size()) : "";
      return "coalesce(json_agg(%s%s)%s, '[]'::json)".formatted(element, order, onThePage);
    }

    private String node(List<SelectionSet> selected, String key) {
      return selections.value(page.type(), selected, from.row().at(key));
    }

    private String edge(List<SelectionSet> selected, String key) {
      var pairs = new ArrayList<String>();
      collector
          .collect(named(page.type() + "Edge"), selected)
          .forEach((name, merged) -> pairs.add("'%s', %s".formatted(name, edgePart(key, merged))));
      return JsonObject.of(pairs);
    }

    private String edgePart(String key, List<Field> merged) {
      return switch (merged.get(0).getName()) {
        case "__typename" -> "'" + page.type() + "Edge'";
        case "cursor" -> cursor();
        default -> node(below(merged), key);
      };
    }

    private String cursor() {
      readsKeys = true;
      return Cursor.sql(mark, keyColumns());
    }

    private String pageInfo(List<SelectionSet> selected) {
      var pairs = new ArrayList<String>();
      collector
          .collect(named("PageInfo"), selected)
          .forEach(
              (key, merged) ->
                  pairs.add("'%s', %s".formatted(key, pageInfoPart(merged.get(0).getName()))));
      return JsonObject.of(pairs);
    }

    private String pageInfoPart(String name) {
      return switch (name) {
        case "__typename" -> "'PageInfo'";
        case "hasNextPage" -> paging.backward() ? Boolean.toString(paging.before()) : goesOn();
        case "hasPreviousPage" -> paging.backward() ? goesOn() : Boolean.toString(paging.after());
        case "startCursor" -> endOfPage(!paging.backward());
        default -> endOfPage(paging.backward());
      };
    }

    /** There was one row more than the page holds. */
    private String goesOn() {
      readsRows = true;
      return "count(*) > " + paging.size();
    }

    private String endOfPage(boolean firstRead) {
      readsRows = true;
      return "(array_agg(%s order by %sn%s) filter (where %sn <= %d))[1]"
          .formatted(cursor(), row(), firstRead ? "" : " desc", row(), paging.size());
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
          "(select %s.*%s from %s%s%s limit %d) %s"
              .formatted(
                  alias(),
                  readsKeys ? keys() : "",
                  from.sql(),
                  SelectionCompiler.where(conditions),
                  selections.orderBy(paging.readOrder(), from, field),
                  paging.size() + (readsOneMore ? 1 : 0),
                  alias());
      return readsOneMore || paging.backward()
          ? "(select %s.*, row_number() over () as n from %s) %s".formatted(alias(), inner, alias())
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
      var types = keyTypes.of(page.rows(), paging.order());
      var keys = order.keys().stream().map(this::key).toList();
      var values = new ArrayList<String>();
      for (var i = 0; i < types.size(); i++) {
        values.add(cursorKey(argument, types, i));
      }
      return new Keyset(order, keys, values).condition();
    }

    private String cursorKey(String argument, List<String> types, int index) {
      var slot = field.arguments().slot(List.of(argument));
      Bind.Writer read = cursor -> Cursor.key(cursor, mark, types, index);
      return statement.bind(new Bind(slot, read, argument, field.arguments()), types.get(index));
    }

    private static List<SelectionSet> below(List<Field> merged) {
      return merged.stream().map(Field::getSelectionSet).filter(Objects::nonNull).toList();
    }
  }
}
