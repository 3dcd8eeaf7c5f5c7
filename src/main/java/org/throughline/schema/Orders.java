package org.throughline.schema;

import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import java.util.List;
import java.util.Map;
import org.throughline.mapping.Source;

/**
 * The types of an {@code orderBy} argument: {@code StoryOrder { field: StoryOrderField!, direction
 * }}.
 */
final class Orders {

  private Orders() {}

  static String inputName(String choiceName) {
    return choiceName.replaceFirst("Field$", "");
  }

  static String describeDefault(Source.Page page) {
    var first = page.choices().entrySet().iterator().next();
    return "%s, %s"
        .formatted(first.getKey(), direction(first.getValue().order().keys().get(0).descending()));
  }

  private static String direction(boolean descending) {
    return descending ? "descending" : "ascending";
  }

  static List<GraphQLNamedType> typesOf(String choiceName, Map<String, Source.Choice> choices) {
    var values =
        GraphQLEnumType.newEnum().name(choiceName).description("What a list can be ordered by.");
    choices.forEach((name, choice) -> values.value(name, name, choice.description()));
    var first = choices.entrySet().iterator().next();
    var input =
        GraphQLInputObjectType.newInputObject()
            .name(inputName(choiceName))
            .description("An order; ties are broken by id.")
            .field(
                GraphQLInputObjectField.newInputObjectField()
                    .name("field")
                    .description("What to order by.")
                    .type(nonNull(typeRef(choiceName)))
                    .defaultValueProgrammatic(first.getKey()))
            .field(
                GraphQLInputObjectField.newInputObjectField()
                    .name("direction")
                    .description("Which end comes first.")
                    .type(nonNull(typeRef("Direction")))
                    .defaultValueProgrammatic(
                        first.getValue().order().keys().get(0).descending() ? "DESC" : "ASC"));
    return List.of(values.build(), input.build(), direction());
  }

  private static GraphQLEnumType direction() {
    return GraphQLEnumType.newEnum()
        .name("Direction")
        .description("Which end of an order comes first.")
        .value("ASC", "ASC", "Smallest, earliest, A first.")
        .value("DESC", "DESC", "Largest, latest, Z first.")
        .build();
  }
}
