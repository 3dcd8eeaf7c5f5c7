package org.throughline.schema;

import static graphql.Scalars.GraphQLInt;
import static graphql.Scalars.GraphQLString;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;
import static org.throughline.schema.ObjectTypes.field;
import static org.throughline.schema.ObjectTypes.object;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.util.List;
import org.throughline.mapping.Mutation;
import org.throughline.mapping.Naming;

/** The types of what a mutation answers. */
final class Payloads {

  private Payloads() {}

  static List<GraphQLObjectType> typesOf(Mutation mutation) {
    var type = mutation.type().name();
    var objectField = org.throughline.mapping.Payloads.objectField(type);
    return List.of(
        withCommonFields(
            mutation.payload(),
            "What became of %s, and what did not.".formatted(Naming.withArticle(type)),
            field(
                objectField,
                typeRef(type),
                "As it is now; where something was refused, as it still is. Null where there is none.")),
        object(
            org.throughline.mapping.Payloads.USER_ERROR,
            "Something that was refused, and that its sender can mend.",
            field(
                "field",
                list(nonNull(GraphQLString)),
                "Where in the arguments it is, from `input` down, list indexes included; null where it is no one field."),
            field(
                "code", nonNull(GraphQLString), "Which kind of refusal: docs/editing.md has all."),
            field("message", nonNull(GraphQLString), "What is wrong, and what would be right."),
            field(
                "line", GraphQLInt, "The line of an imported document, from 1; otherwise null.")));
  }

  /** A payload that is declared, for more than the object: with what all have. */
  static GraphQLObjectType around(GraphQLObjectType declared) {
    return declared.transform(it -> it.fields(common()));
  }

  private static GraphQLObjectType withCommonFields(
      String name, String description, GraphQLFieldDefinition own) {
    return around(object(name, description, own));
  }

  private static List<GraphQLFieldDefinition> common() {
    return List.of(
        field(
            "changes",
            nonNull(list(nonNull(typeRef("Change")))),
            "What changed, in order; empty where nothing did."),
        field(
            "userErrors",
            nonNull(list(nonNull(typeRef(org.throughline.mapping.Payloads.USER_ERROR)))),
            "Why nothing was changed; empty where all was."),
        field("clientMutationId", GraphQLString, "As the input gave it; otherwise null."));
  }
}
