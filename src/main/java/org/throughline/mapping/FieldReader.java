package org.throughline.mapping;

import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.throughline.mapping.Source.Form;

/** Reads one field: its source from the annotation, or from the conventions where there is none. */
final class FieldReader {

  private static final Set<Class<?>> PLAIN =
      Set.of(int.class, Integer.class, long.class, Long.class, boolean.class, Boolean.class);

  private final Member member;

  private FieldReader(Member member) {
    this.member = member;
  }

  static Field read(Member member) {
    return new Field(
        member.name(),
        member.declaredAt(),
        new FieldReader(member).source(),
        member.parameters().stream().map(ArgumentReader::read).toList(),
        member.annotation(ExactlyOneArgument.class).isPresent(),
        member
            .annotation(RolesAllowed.class)
            .map(roles -> roles.value()[0].toUpperCase(Locale.ROOT)));
  }

  private Source source() {
    if (member.annotation(Id.class).isPresent()) {
      var owner = member.declaredAt().substring(0, member.declaredAt().indexOf('.'));
      return value("'" + Naming.snakeCase(owner) + "_' || $.id", Form.NAME);
    }
    if (member.annotation(ByIds.class).isPresent()) {
      return new Source.ByIds(typeName(), member.isList());
    }
    var sql = member.annotation(Sql.class);
    if (sql.isPresent()) {
      return value("(" + sql.get().value() + ")", form());
    }
    var many = member.annotation(Many.class);
    if (many.isPresent()) {
      return many(many.get());
    }
    var page = member.annotation(Connection.class);
    if (page.isPresent()) {
      return page(page.get());
    }
    if (member.isList() && isObject()) {
      throw new IllegalStateException(
          member.declaredAt() + " is a list: it needs @Many or @Connection");
    }
    if (!isObject()) {
      return value("$." + column(), member.name().equals("slug") ? Form.NAME : form());
    }
    var one = member.annotation(One.class);
    if (one.isPresent() && !one.get().from().isEmpty()) {
      return new Source.One(typeName(), computed(one.get()));
    }
    var table = tableOf(member.elementType());
    if (table.isPresent() || member.elementType().isInterface()) {
      return one(one, table);
    }
    return part();
  }

  private Source value(String sql, Form form) {
    var asOf = member.annotation(AsOf.class).map(day -> "(" + day.value() + ")").orElse(sql);
    return new Source.Value(sql, asOf, member.elementType(), form, member.isNullable());
  }

  private Form form() {
    if (member.isList()) {
      return Form.ANY;
    }
    if (member.elementType().isEnum()) {
      return Form.NAME;
    }
    return PLAIN.contains(member.elementType()) ? Form.PLAIN : Form.ANY;
  }

  private static Rows computed(One one) {
    return new Rows(one.from(), Optional.empty(), one.where(), OrderBy.parse(one.order()));
  }

  private Source one(Optional<One> one, Optional<String> table) {
    var kind = one.map(One::kind).orElse("");
    if (!kind.isEmpty()) {
      var from = "(select " + kind + " as kind, " + one.get().id() + " as id)";
      return new Source.One(
          typeName(), new Rows(from, Optional.empty(), "$.id is not null", OrderBy.NONE));
    }
    var where = one.map(One::where).orElse("");
    if (where.isEmpty() && isNested()) {
      var on = one.map(One::on).filter(name -> !name.isEmpty()).orElse(column() + "_id");
      where = "$.id = ^." + on;
    }
    var order = OrderBy.parse(one.map(One::order).orElse(""));
    return new Source.One(
        typeName(), new Rows(table.orElseThrow(), Optional.empty(), where, order));
  }

  private Source many(Many many) {
    var hanging = new Hanging(many.on(), many.through(), many.where());
    var from = many.from().isEmpty() ? table() : many.from();
    return new Source.Many(
        typeName(),
        new Rows(from, hanging.link(), hanging.condition(), asOf(), OrderBy.parse(many.order())));
  }

  private Source page(Connection page) {
    var hanging = new Hanging(page.on(), page.through(), page.where());
    var from = page.from().isEmpty() ? table() : page.from();
    var choices = choices(page.by());
    var order =
        choices.isEmpty()
            ? OrderBy.parse(page.order()).withTieBreaker()
            : choices.values().iterator().next().order();
    return new Source.Page(
        typeName(),
        new Rows(from, hanging.link(), hanging.condition(), asOf(), order),
        page.first(),
        Optional.of(page.counted()).filter(column -> !column.isEmpty()),
        choices.isEmpty() ? Optional.empty() : Optional.of(page.by().getSimpleName()),
        choices);
  }

  private String asOf() {
    return member.annotation(AsOf.class).map(AsOf::value).orElse("");
  }

  private static Map<String, Source.Choice> choices(Class<? extends Enum<?>> by) {
    var choices = new LinkedHashMap<String, Source.Choice>();
    for (var constant : by.getEnumConstants()) {
      try {
        var field = by.getField(constant.name());
        var order = OrderBy.parse(field.getAnnotation(Order.class).value()).withTieBreaker();
        var description = field.getAnnotation(Description.class).value();
        choices.put(constant.name(), new Source.Choice(order, description));
      } catch (NoSuchFieldException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return choices;
  }

  private Source part() {
    var presence =
        Member.of(member.elementType()).stream()
            .filter(component -> member.isNullable() && !component.isNullable())
            .map(component -> Naming.snakeCase(component.name()))
            .findFirst();
    return new Source.Part(
        typeName(), column() + "_", presence.map(name -> "$." + column() + "_" + name));
  }

  private boolean isNested() {
    return !member.declaredAt().startsWith("Query.");
  }

  private boolean isObject() {
    var type = member.elementType();
    return type.isRecord() || type.isInterface();
  }

  private String column() {
    return Naming.snakeCase(member.name());
  }

  private String typeName() {
    return member.elementType().getSimpleName();
  }

  private String table() {
    return tableOf(member.elementType())
        .orElseThrow(
            () -> new IllegalStateException(member.declaredAt() + ": its type has no @Table"));
  }

  private static Optional<String> tableOf(Class<?> type) {
    return Optional.ofNullable(type.getAnnotation(Table.class)).map(Table::value);
  }

  /**
   * How rows hang from their parent: by a column, through a table in between, or by a condition.
   */
  private record Hanging(String on, String through, String where) {

    Optional<Rows.Link> link() {
      return through.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Rows.Link(through.substring(0, dot()).strip(), parentColumn(), childColumn()));
    }

    String condition() {
      var parts =
          List.of(
              on.isEmpty() ? "" : "$." + on + " = ^.id",
              through.isEmpty() ? "" : "link." + parentColumn() + " = ^.id",
              where.isEmpty() ? "" : "(" + where + ")");
      return String.join(" and ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    private int dot() {
      return through.lastIndexOf('.');
    }

    private String parentColumn() {
      return through.substring(dot() + 1, through.indexOf("->")).strip();
    }

    private String childColumn() {
      return through.substring(through.indexOf("->") + 2).strip();
    }
  }
}
