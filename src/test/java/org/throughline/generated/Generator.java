package org.throughline.generated;

import static graphql.Scalars.GraphQLString;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.mapping.Argument;
import org.throughline.mapping.Model;
import org.throughline.mapping.Type.ObjectType;

/** Makes up operations that the schema allows, one for each seed. */
final class Generator {

  /** Most operations are small. */
  private static final int DEPTH = 5;

  private final GraphQLSchema schema;
  private final Model model;
  private final Random random;
  private final Values values;
  private final Set<String> without;
  private final Map<String, String> declarations = new LinkedHashMap<>();
  private final Map<String, Object> variables = new LinkedHashMap<>();
  private final List<String> fragments = new ArrayList<>();
  private int number;

  private Generator(
      GraphQLSchema schema, Model model, Names names, long seed, Set<String> without) {
    this.without = without;
    this.schema = schema;
    this.model = model;
    this.random = new Random(seed);
    this.values = new Values(random, names);
  }

  static Operation operation(GraphQLSchema schema, Model model, Names names, long seed) {
    return operation(schema, model, names, seed, Set.of());
  }

  /**
   * @param without fields that it never selects
   */
  static Operation operation(
      GraphQLSchema schema, Model model, Names names, long seed, Set<String> without) {
    return new Generator(schema, model, names, seed, without).operation();
  }

  private Operation operation() {
    var roots = selection(schema.getQueryType(), 1 + random.nextInt(DEPTH));
    var declared =
        declarations.entrySet().stream()
            .map(variable -> "$" + variable.getKey() + ": " + variable.getValue())
            .collect(Collectors.joining(", "));
    var text =
        "query Q%s %s %s"
            .formatted(
                declared.isEmpty() ? "" : "(" + declared + ")", roots, String.join(" ", fragments));
    return new Operation(text, variables);
  }

  private String selection(GraphQLCompositeType type, int depth) {
    var parts = new ArrayList<String>();
    if (type instanceof GraphQLUnionType || type instanceof GraphQLInterfaceType) {
      parts.add("__typename");
      for (var member :
          schema.getType(type.getName()) instanceof GraphQLUnionType union
              ? union.getTypes()
              : schema.getImplementations((GraphQLInterfaceType) type)) {
        if (random.nextInt(3) == 0) {
          parts.add(
              wrapped(
                  (GraphQLObjectType) member,
                  fields((GraphQLObjectType) member, depth, true),
                  true));
        }
      }
    }
    if (type instanceof GraphQLFieldsContainer object) {
      parts.addAll(fields(object, depth, false));
    }
    return "{ " + String.join(" ", parts) + " }";
  }

  /**
   * @param apart whether other types stand beside it, so that names may mean different things
   */
  private List<String> fields(GraphQLFieldsContainer type, int depth, boolean apart) {
    var parts = new ArrayList<String>();
    var all = type.getFieldDefinitions().stream().filter(this::isForReaders).toList();
    for (var i = 1 + random.nextInt(4); i > 0; i--) {
      var field = values.pick(all);
      if (depth > 0 || isLeaf(field)) {
        parts.addAll(field(type, field, depth, apart));
      }
    }
    if (parts.isEmpty() || random.nextInt(6) == 0) {
      parts.add((random.nextBoolean() ? alias() + ": " : "") + "__typename" + directives());
    }
    return random.nextInt(4) == 0 ? new ArrayList<>(List.of(wrapped(type, parts, false))) : parts;
  }

  /** What only editors are answered is no reader's operation. */
  private boolean isForReaders(GraphQLFieldDefinition field) {
    var root = model.roots().get(field.getName());
    return (root == null || root.role().isEmpty()) && !without.contains(field.getName());
  }

  private static boolean isLeaf(GraphQLFieldDefinition field) {
    return !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType);
  }

  /** A field, now and then in two halves that merge. */
  private List<String> field(
      GraphQLFieldsContainer type, GraphQLFieldDefinition field, int depth, boolean apart) {
    var arguments = arguments(type, field);
    var alias = apart || !arguments.isEmpty() || random.nextInt(4) == 0 ? alias() + ": " : "";
    var head = alias + field.getName() + arguments;
    GraphQLNamedOutputType below =
        (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
    if (!(below instanceof GraphQLCompositeType composite)) {
      return List.of(head + directives());
    }
    var first = head + directives() + " " + selection(composite, depth - 1);
    return random.nextInt(8) == 0
        ? List.of(first, head + directives() + " " + selection(composite, depth - 1))
        : List.of(first);
  }

  private String alias() {
    return "a" + ++number;
  }

  private String wrapped(GraphQLFieldsContainer type, List<String> parts, boolean needsType) {
    var inside = "{ " + String.join(" ", parts) + " }";
    var condition = " on " + type.getName();
    if (random.nextInt(3) == 0) {
      var name = "F" + ++number;
      fragments.add("fragment " + name + condition + " " + inside);
      return "..." + name + directives();
    }
    return "..."
        + (needsType || random.nextBoolean() ? condition : "")
        + directives()
        + " "
        + inside;
  }

  private String directives() {
    if (random.nextInt(12) > 0) {
      return "";
    }
    var condition =
        random.nextBoolean()
            ? "" + random.nextBoolean()
            : variable("Boolean!", random.nextBoolean());
    return " @%s(if: %s)".formatted(random.nextBoolean() ? "skip" : "include", condition);
  }

  private String arguments(GraphQLFieldsContainer type, GraphQLFieldDefinition field) {
    var parts = new ArrayList<String>();
    var names = field.getArguments().stream().map(GraphQLArgument::getName).toList();
    var isPage = names.contains("first");
    var backward = random.nextInt(3) == 0;
    for (var argument : field.getArguments()) {
      var name = argument.getName();
      var given =
          switch (name) {
            case "first" -> !backward;
            case "last" -> backward;
            case "after", "before" -> false;
            default -> GraphQLTypeUtil.isNonNull(argument.getType()) || random.nextInt(3) == 0;
          };
      if (given) {
        parts.add(
            name
                + ": "
                + value(
                    argument,
                    isPage && List.of("first", "last").contains(name)
                        ? null
                        : declared(type, field, name)));
      }
    }
    if (field.getName().equals("person") && type == schema.getQueryType()) {
      return "(slug: "
          + variable(
              "String",
              values.of(
                  "slug", GraphQLNonNull.nonNull(GraphQLString), declared(type, field, "slug")))
          + ")";
    }
    return parts.isEmpty() ? "" : "(" + String.join(", ", parts) + ")";
  }

  private Argument declared(
      GraphQLFieldsContainer of, GraphQLFieldDefinition field, String argument) {
    var type =
        of instanceof GraphQLInterfaceType many ? schema.getImplementations(many).get(0) : of;
    var mapped =
        type == schema.getQueryType()
            ? model.roots().get(field.getName())
            : model.types().get(type.getName()) instanceof ObjectType object
                ? object.fields().get(field.getName())
                : null;
    return mapped == null
        ? null
        : mapped.arguments().stream()
            .filter(each -> each.name().equals(argument))
            .findFirst()
            .orElse(null);
  }

  private String value(GraphQLArgument argument, Argument declared) {
    var value = values.of(argument.getName(), argument.getType(), declared);
    return random.nextBoolean()
        ? Literals.of(argument.getType(), value)
        : random.nextInt(4) == 0
            ? byDefault(argument.getType(), value)
            : variable(GraphQLTypeUtil.simplePrint(argument.getType()), value);
  }

  /** A new variable that is not given, and has the value all the same. */
  private String byDefault(GraphQLInputType type, Object value) {
    var name = "v" + ++number;
    declarations.put(name, GraphQLTypeUtil.simplePrint(type) + " = " + Literals.of(type, value));
    return "$" + name;
  }

  private String variable(String type, Object value) {
    var name = "v" + ++number;
    declarations.put(name, type);
    variables.put(name, value);
    return "$" + name;
  }
}
