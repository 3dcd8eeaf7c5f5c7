package org.throughline.generated;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.throughline.mapping.Argument;

/** Values that arguments take, most of them of objects that are there. */
final class Values {

  private static final Map<String, List<String>> TEXTS =
      Map.of(
          "language", List.of("en", "uk"),
          "set", List.of("four", "five"),
          "name", List.of("person 1", "ORGANIZATION", "Source 2", "", "an"));

  private final Random random;
  private final Names names;

  Values(Random random, Names names) {
    this.random = random;
    this.names = names;
  }

  /**
   * @param declared what the model says of the argument; null where it says nothing
   */
  Object of(String name, GraphQLInputType type, Argument declared) {
    var nullable = GraphQLTypeUtil.unwrapNonNull(type);
    if (nullable == type && random.nextInt(8) == 0) {
      return null;
    }
    if (nullable instanceof GraphQLList list) {
      var values = new ArrayList<>();
      for (var i = random.nextInt(4); i > 0; i--) {
        values.add(of(name, (GraphQLInputType) list.getWrappedType(), declared));
      }
      return values;
    }
    if (nullable instanceof GraphQLInputObjectType input) {
      return object(input, declared);
    }
    return nullable instanceof GraphQLEnumType values
        ? pick(values.getValues()).getName()
        : scalar(name, ((GraphQLNamedType) nullable).getName(), declared);
  }

  private Map<String, Object> object(GraphQLInputObjectType input, Argument declared) {
    var object = new LinkedHashMap<String, Object>();
    for (var member : input.getFields()) {
      if (random.nextInt(3) == 0) {
        var of = declared == null ? null : memberOf(declared, member.getName());
        object.put(member.getName(), of(member.getName(), member.getType(), of));
      }
    }
    return object;
  }

  private static Argument memberOf(Argument declared, String name) {
    return declared.members().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private Object scalar(String name, String type, Argument declared) {
    if (declared != null && !declared.names().isEmpty()) {
      return pick(names.of(pick(declared.names())));
    }
    return switch (type) {
      case "Int" -> 1 + random.nextInt(4);
      case "Float" -> random.nextInt(5) / 4.0;
      case "Boolean" -> random.nextBoolean();
      case "Date" -> "2025-08-%02d".formatted(10 + random.nextInt(15));
      case "DateTime" -> "2025-08-%02dT12:00:00Z".formatted(10 + random.nextInt(15));
      case "ID" -> pick(names.of("Node"));
      default -> pick(TEXTS.getOrDefault(name, List.of("nothing")));
    };
  }

  <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
