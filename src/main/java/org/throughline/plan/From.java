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
 */
record From(String sql, Rows rows, List<String> conditions, Row row) {

  /** The rows of a field, with the conditions that the model, the arguments and the day set. */
  static From of(String type, Rows rows, Selected field) {
    var template = field.template();
    var alias = template.statement().newAlias(rows.from());
    var row = field.row().below(alias);
    var conditions = new ArrayList<String>();
    if (!rows.where().isEmpty()) {
      conditions.add("(" + template.expand(rows.where(), row.prefix(), row.parent()) + ")");
    }
    field
        .mapped()
        .arguments()
        .forEach(argument -> addCondition(argument, template, row, conditions));
    if (template.model().type(type) instanceof ObjectType object) {
      asOf(object, row, template.statement()).ifPresent(conditions::add);
    }
    var sql = template.expand(rows.from() + " " + alias + rows.join(), row.prefix(), row.parent());
    return new From(sql, rows, conditions, row);
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

  private static void addCondition(
      Argument argument, Template template, Row row, List<String> conditions) {
    var path = new ArrayList<>(template.scope());
    path.add(argument.name());
    if (template.arguments().value(path) == null) {
      return;
    }
    if (argument.where().isPresent()) {
      conditions.add(
          "(" + template.expand(argument.where().get(), row.prefix(), row.parent()) + ")");
    } else if (argument.asksForObject()) {
      conditions.add(template.isNamed(argument, row.prefix()));
    } else {
      var members = template.within(argument);
      argument.members().forEach(member -> addCondition(member, members, row, conditions));
    }
  }

  /**
   * How many they are: all of a table are counted already, and of rows of which nothing is asked it
   * is enough to count the links to them.
   */
  String count() {
    if (rows.isWhole() && conditions.isEmpty()) {
      // the alias tells whoever keeps the answer what it is about
      return "(select coalesce(sum(rows), 0)::int from seen.row_count %1$s where relation = '%1$s')"
          .formatted(Seen.table(rows.from()));
    }
    var asked = conditions.stream().anyMatch(each -> each.contains(row.prefix()));
    var counted = rows.link().filter(link -> link.isSeen() && !asked).map(Rows.Link::sql);
    return "(select count(*)::int from %s%s)".formatted(counted.orElse(sql), where());
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
