package org.throughline.plan;

import graphql.language.Field;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughline.mapping.Argument;
import org.throughline.mapping.Model;
import org.throughline.mapping.Naming;
import org.throughline.mapping.Observed;
import org.throughline.mapping.Source;
import org.throughline.mapping.Type.AbstractType;
import org.throughline.mapping.Type.ObjectType;
import org.throughline.problem.ErrorCode;

/** Writes what an operation selects on an object as an SQL expression of JSON. */
final class SelectionCompiler {

  private static final Json EMPTY = Json.object(Map.of());

  private final Model model;
  private final GraphQLSchema schema;
  private final Statement statement;
  private final FieldCollector collector;
  private final Map<String, Object> variables;
  private final Observed observed;
  private final PageCompiler pages;
  private final Size size;

  SelectionCompiler(
      Model model,
      GraphQLSchema schema,
      Statement statement,
      Operation operation,
      Observed observed,
      Size size) {
    this.model = model;
    this.schema = schema;
    this.statement = statement;
    this.collector = new FieldCollector(model, operation);
    this.variables = operation.variables();
    this.size = size;
    this.observed = observed;
    this.pages = new PageCompiler(this, collector, statement, observed);
  }

  /** A root field's value. */
  Json root(org.throughline.mapping.Field mapped, String key, List<Field> merged) {
    var row = Row.root(key);
    count(merged.get(0), row);
    return field(schema.getQueryType(), mapped, merged, row);
  }

  /** What a mutation answers: an object over the row that {@link Payload} describes. */
  String payload(ObjectType type, String key, List<Field> merged) {
    var root = Row.root(key);
    count(merged.get(0), root);
    var row = root.below(statement.newAlias(type.name()));
    var alias = row.prefix().replace(".", "");
    var value = value(type.name(), selections(merged), row).sql();
    return "(select %s from %s %s)".formatted(value, Payload.row(statement, value, alias), alias);
  }

  /** The object that a row is, of one of the types that it can be. */
  Json value(String type, List<SelectionSet> selections, Row row) {
    return model.type(type) instanceof ObjectType object
        ? object(object, selections, row)
        : oneOf((AbstractType) model.type(type), selections, row, false);
  }

  private Json object(ObjectType type, List<SelectionSet> selections, Row row) {
    var members = new LinkedHashMap<String, Json>();
    collector
        .collect(type, selections)
        .forEach((key, merged) -> members.put(key, field(type, merged, row.at(key))));
    return Json.object(members);
  }

  /**
   * The member type that the row's kind says.
   *
   * @param lookUp whether the object must be looked for, although nothing of it may be selected
   */
  private Json oneOf(AbstractType type, List<SelectionSet> selections, Row row, boolean lookUp) {
    var cases = new StringBuilder();
    for (var name : type.members()) {
      var member = model.object(name);
      var table = member.table().orElseThrow();
      var alias = statement.newAlias(table);
      var below = row.below(alias);
      var object = object(member, selections, below);
      if (lookUp || !object.isEmptyObject()) {
        cases.append(
            " when '%s' then (select %s from %s %s where %s.id = %sid%s)"
                .formatted(
                    Naming.kind(name),
                    object.sql(),
                    table,
                    alias,
                    alias,
                    row.prefix(),
                    From.asOf(member, below, statement).map(day -> " and " + day).orElse("")));
      }
    }
    return cases.isEmpty()
        ? EMPTY
        : Json.orNull(
            "case %skind::text%s%s end"
                .formatted(row.prefix(), cases, lookUp ? "" : " else " + EMPTY.sql()));
  }

  void count(Field field, Row row) {
    size.count(field, row);
  }

  void countPage(Field field, Row row, int onThePage) {
    size.countPage(field, row, onThePage);
  }

  private Json field(ObjectType type, List<Field> merged, Row row) {
    var name = merged.get(0).getName();
    count(merged.get(0), row);
    return name.equals("__typename")
        ? Json.name(type.name())
        : field(
            (GraphQLFieldsContainer) schema.getType(type.name()),
            type.fields().get(name),
            merged,
            row);
  }

  private Json field(
      GraphQLFieldsContainer owner,
      org.throughline.mapping.Field mapped,
      List<Field> merged,
      Row above) {
    var first = merged.get(0);
    var arguments =
        Arguments.of(
            schema, owner.getFieldDefinition(first.getName()), first, variables, above.path());
    var row = arguments.day(mapped.arguments()).map(above::asOf).orElse(above);
    var template = new Template(model, statement, arguments, mapped.arguments(), row.day());
    var selected = new Selected(mapped, first, arguments, selections(merged), template, row);
    if (mapped.exactlyOneArgument()) {
      checkExactlyOne(mapped, arguments);
    }
    return source(selected);
  }

  private Json source(Selected field) {
    var source = field.mapped().source();
    if (source instanceof Source.Value value) {
      var row = field.row();
      var sql = row.day().isPresent() ? value.asOf() : value.sql();
      var expanded = field.template().expand(sql, row.prefix(), row.parent());
      return Json.value(value.form(), expanded, observed.isNeverNull(field.mapped()));
    }
    if (source instanceof Source.Part part) {
      return part(part, field);
    }
    if (source instanceof Source.One one) {
      return one(one, field);
    }
    if (source instanceof Source.Many many) {
      return many(many, field);
    }
    return source instanceof Source.Page page
        ? pages.page(page, field)
        : byIds((Source.ByIds) source, field);
  }

  private Json part(Source.Part part, Selected field) {
    var row = field.row();
    var object = value(part.type(), field.selections(), row.part(part.prefix()));
    return part.presence()
        .map(
            column ->
                Json.orNull(
                    "case when %s is not null then %s end"
                        .formatted(column.replace("$.", row.prefix()), object.sql())))
        .orElse(object);
  }

  private Json one(Source.One one, Selected field) {
    var from = From.of(one.type(), one.rows(), field);
    return Json.orNull(
        "(select %s from %s%s%s)"
            .formatted(
                value(one.type(), field.selections(), from.row()).sql(),
                from.sql(),
                from.where(),
                one.rows().order().keys().isEmpty()
                    ? ""
                    : from.orderBy(one.rows().order(), field.template()) + " limit 1"));
  }

  private Json many(Source.Many many, Selected field) {
    size.countList(field.place(), field.row());
    var from = From.of(many.type(), many.rows(), field);
    var element = value(many.type(), field.selections(), from.row().on(Size.TYPICAL_LIST));
    var list = Json.list(element, from.orderBy(many.rows().order(), field.template()), "");
    return Json.of("(select %s from %s%s)".formatted(list.sql(), from.sql(), from.where()));
  }

  private Json byIds(Source.ByIds source, Selected field) {
    var argument = field.mapped().arguments().get(0);
    var ids = new GlobalIds(model, source.type());
    var slot = field.arguments().slot(List.of(argument.name()));
    var row = field.row().below("i").on(source.list() ? GlobalIds.MAX_IDS : 1);
    var found = oneOf((AbstractType) model.type(source.type()), field.selections(), row, true);
    return Json.orNull(
        """
        (select %s from (select kind, %s as id, n \
        from unnest(%s, %s) with ordinality as given(kind, id, n)) i)"""
            .formatted(
                (source.list() ? Json.list(found, " order by i.n", "") : found).sql(),
                References.followed("given.id"),
                statement.bind(
                    new Bind(slot, ids::kinds, argument.name(), field.arguments().place()),
                    "text[]"),
                statement.bind(
                    new Bind(slot, ids::uuids, argument.name(), field.arguments().place()),
                    "uuid[]")));
  }

  private static void checkExactlyOne(org.throughline.mapping.Field mapped, Arguments arguments) {
    var names = mapped.arguments().stream().map(Argument::name).toList();
    var given = names.stream().filter(name -> arguments.value(List.of(name)) != null).count();
    if (given != 1) {
      throw arguments.problem(
          ErrorCode.BAD_ARGUMENT,
          "`%s` takes exactly one of %s; %d are given."
              .formatted(mapped.name(), String.join(", ", names), given));
    }
  }

  private static List<SelectionSet> selections(List<Field> merged) {
    return merged.stream().map(Field::getSelectionSet).filter(Objects::nonNull).toList();
  }
}
