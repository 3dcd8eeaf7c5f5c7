package org.throughline.generated;

import static org.throughline.GraphQL.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.Json;

/** Answers an operation the slow way: each field of each object by an operation of its own. */
final class Naive {

  private final Map<String, JsonNode> asked = new HashMap<>();

  /** The answer as text, keys in the engine's order. */
  String answer(Operation operation) {
    return Json.of(
        Reference.answer(
            operation.text(),
            operation.variables(),
            this::field,
            object -> ((Place) object).type()));
  }

  /**
   * Where an object is found again.
   *
   * @param steps from the root, or from a lookup by id
   */
  private record Place(String type, List<Step> steps) {}

  /**
   * @param field with its arguments
   * @param index in a list, or -1
   */
  private record Step(String on, String field, int index) {}

  private Object field(DataFetchingEnvironment environment) {
    var steps = new ArrayList<Step>();
    if (environment.getSource() instanceof Place place) {
      steps.addAll(place.steps());
    }
    var on = ((GraphQLNamedType) environment.getParentType()).getName();
    steps.add(new Step(on, call(environment), -1));
    var type = environment.getFieldType();
    return value(ask(steps, below(GraphQLTypeUtil.unwrapAll(type))), type, steps);
  }

  private static String call(DataFetchingEnvironment environment) {
    GraphQLFieldDefinition field = environment.getFieldDefinition();
    var arguments = new ArrayList<String>();
    for (var argument : field.getArguments()) {
      if (environment.containsArgument(argument.getName())) {
        arguments.add(
            argument.getName()
                + ": "
                + Literals.of(argument.getType(), environment.getArgument(argument.getName())));
      }
    }
    return field.getName() + (arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")");
  }

  /** What tells an object apart: its type, and its id if it has one. */
  private static String below(GraphQLType type) {
    if (type instanceof GraphQLUnionType || type instanceof GraphQLInterfaceType) {
      return " { __typename ... on Node { id } }";
    }
    return type instanceof GraphQLObjectType object
        ? object.getFieldDefinition("id") == null ? " { __typename }" : " { __typename id }"
        : "";
  }

  private Object value(JsonNode node, GraphQLType type, List<Step> steps) {
    if (node.isNull()) {
      return null;
    }
    if (node.isArray()) {
      var elements = new ArrayList<>();
      var last = steps.get(steps.size() - 1);
      for (var i = 0; i < node.size(); i++) {
        var toElement = new ArrayList<>(steps.subList(0, steps.size() - 1));
        toElement.add(new Step(last.on(), last.field(), i));
        elements.add(value(node.get(i), type, toElement));
      }
      return elements;
    }
    return node.isObject() ? place(node, steps) : Json.plain(node);
  }

  /** By id alone an object would be today's. */
  private static Place place(JsonNode object, List<Step> steps) {
    var type = object.get("__typename").asText();
    return object.has("id") && steps.stream().noneMatch(step -> step.field().contains("asOf:"))
        ? new Place(type, List.of(new Step("Query", "node(id: " + object.get("id") + ")", -1)))
        : new Place(type, steps);
  }

  private JsonNode ask(List<Step> steps, String below) {
    var open = new StringBuilder();
    for (var step : steps) {
      open.append("{ ... on ").append(step.on()).append(" { f: ").append(step.field()).append(' ');
    }
    var data =
        asked.computeIfAbsent(
            open + below + " } }".repeat(steps.size()), text -> graphql(text).data());
    for (var step : steps) {
      data = data.get("f");
      data = step.index() < 0 ? data : data.get(step.index());
    }
    return data;
  }
}
