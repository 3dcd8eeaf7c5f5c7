package org.throughline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.mapping.Argument;
import org.throughline.mapping.OrderBy;
import org.throughline.mapping.Rows;
import org.throughline.mapping.Seen;
import org.throughline.mapping.SqlText;
import org.throughline.mapping.Type.ObjectType;

/**
 * Rows to read from: the from clause without the word, and what holds for each row.
 *
 * @param rows what the model says of them
 * @param facets those of the conditions of which it is kept how many rows they hold for
 */
record From(String sql, Rows rows, List<String> conditions, List<Given> facets, Row row) {

  /** The rows of a field, with the conditions that the model, the arguments and the day set. */
  static From of(String type, Rows rows, Selected field) {
    var template = field.template();
    var alias = template.statement().newAlias(rows.from());
    var row = field.row().below(alias);
    var conditions = new ArrayList<String>();
    if (!rows.where().isEmpty()) {
      conditions.add("(" + template.expand(rows.where(), row.prefix(), row.parent()) + ")");
    }
    if (!rows.asOf().isEmpty() && row.day().isPresent()) {
      conditions.add("(" + template.expand(rows.asOf(), row.prefix(), row.parent()) + ")");
    }
    var given = Given.of(field.mapped().arguments(), template);
    given.forEach(argument -> conditions.add(argument.condition(row)));
    if (template.model().type(type) instanceof ObjectType object) {
      asOf(object, row, template.statement()).ifPresent(conditions::add);
    }
    var sql = template.expand(rows.from() + " " + alias + rows.join(), row.prefix(), row.parent());
    return new From(sql, rows, conditions, given.stream().filter(Given::isFacet).toList(), row);
  }

  /** That a row had come by the day, where one is named. */
  static Optional<String> asOf(ObjectType type, Row row, Statement statement) {
    return row.day()
        .flatMap(
            day ->
                type.asOf()
                    .map(
                        sql ->
                            SqlText.expand(
                                "(" + sql + ")",
                                row.prefix(),
                                row.parent(),
                                asOf -> statement.bind(day, "date"))));
  }

  /**
   * An argument that says which rows, and has a value.
   *
   * @param template in whose scope it is
   */
  record Given(Argument argument, Template template) {

    static List<Given> of(List<Argument> arguments, Template template) {
      return arguments.stream().flatMap(argument -> of(argument, template).stream()).toList();
    }

    private static List<Given> of(Argument argument, Template template) {
      var path = new ArrayList<>(template.scope());
      path.add(argument.name());
      if (template.arguments().value(path) == null) {
        return List.of();
      }
      return argument.where().isPresent() || argument.asksForObject()
          ? List.of(new Given(argument, template))
          : of(argument.members(), template.within(argument));
    }

    String condition(Row row) {
      return argument
          .where()
          .map(where -> "(" + template.expand(where, row.prefix(), row.parent()) + ")")
          .orElseGet(() -> template.isNamed(argument, row.prefix()));
    }

    boolean isFacet() {
      return argument.facet().isPresent();
    }

    String whereCounted() {
      return template.expand(argument.whereCounted(), "", "");
    }
  }

  /**
   * How many they are: all of a table are counted already, and those with a value of a facet; of
   * rows of which nothing is asked it is enough to count the links to them.
   *
   * @param kept the column of the row above that has how many of them readers see
   * @param isSeenByLink whether a link to one of them is seen exactly when it is
   */
  String count(Optional<String> kept, boolean isSeenByLink) {
    if (rows.isWhole() && conditions.size() == facets.size() && facets.size() <= 1) {
      return counted(facets.isEmpty() ? "facet = ''" : facets.get(0).whereCounted());
    }
    if (kept.isPresent() && conditions.size() == 1) { // nothing but that they hang from it
      return "case when visible(false) then %s else %s%s end"
          .formatted(count(sql), row.parent(), kept.get());
    }
    var isAsked = conditions.stream().anyMatch(each -> each.contains(row.prefix()));
    return count(isSeenByLink && !isAsked ? rows.link().get().sql() : sql);
  }

  private String count(String from) {
    return "(select count(*)::int from %s%s)".formatted(from, where());
  }

  private String counted(String which) {
    // the alias tells whoever keeps the answer what it is about
    return "(select coalesce(sum(rows), 0)::int from seen.row_count %1$s where relation = '%1$s' and %2$s)"
        .formatted(Seen.table(rows.from()), which);
  }

  String where() {
    return where(conditions);
  }

  static String where(List<String> conditions) {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  String orderBy(OrderBy order, Template template) {
    var keys =
        order.keys().stream()
            .map(
                key ->
                    template.expand(key.sql(), row.prefix(), row.parent())
                        + (key.descending() ? " desc" : ""))
            .toList();
    return keys.isEmpty() ? "" : " order by " + String.join(", ", keys);
  }
}
