package org.throughline.schema;

import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.mapping.Model;
import org.throughline.mapping.Mutation;
import org.throughline.mapping.Mutation.Act;
import org.throughline.mapping.Naming;

/**
 * The mutation root and its inputs: an editable type is declared once and has three mutations here.
 *
 * @param declared SmallRye's mutation root: a field for each declaration
 * @param inputs the rebuilt inputs, by name
 */
record Mutations(
    Model model, GraphQLObjectType declared, Map<String, GraphQLInputObjectType> inputs) {

  private static final String RETRACT_INPUT = "RetractInput";

  GraphQLObjectType root() {
    var root =
        GraphQLObjectType.newObject()
            .name("Mutation")
            .description(
                "Everything that can be changed, by who has a token. What is refused is said in `userErrors`, and nothing is changed then.");
    model.mutations().values().stream()
        .sorted(Comparator.comparing(Mutation::name))
        .forEach(mutation -> root.field(field(mutation)));
    return root.build();
  }

  /** The inputs as they are declared; callers see others, made of them. */
  Set<String> declarations() {
    return model.mutations().values().stream()
        .map(mutation -> mutation.input().java().getSimpleName())
        .collect(Collectors.toSet());
  }

  List<GraphQLInputObjectType> inputTypes() {
    return model.mutations().values().stream()
        .sorted(Comparator.comparing(Mutation::name))
        .map(this::input)
        .toList();
  }

  private GraphQLFieldDefinition field(Mutation mutation) {
    return GraphQLFieldDefinition.newFieldDefinition()
        .name(mutation.name())
        .description(description(mutation))
        .argument(
            GraphQLArgument.newArgument()
                .name("input")
                .description("What to change, and how.")
                .type(nonNull(typeRef(inputName(mutation)))))
        .type(nonNull(typeRef(mutation.payload())))
        .build();
  }

  private String description(Mutation mutation) {
    var object = Naming.withArticle(mutation.type().name());
    if (mutation.act() instanceof Act.Create) {
      return "Adds %s. Needs the role `editor`.".formatted(object);
    }
    if (mutation.act() instanceof Act.Update) {
      return "Changes what the input mentions of %s: null takes a value away, and what is left out stays. Needs the role `editor`."
          .formatted(object);
    }
    if (mutation.act() instanceof Act.Retract) {
      return "Takes %s back: readers see a tombstone in its place. Needs the role `publisher`."
          .formatted(object);
    }
    return declared.getFieldDefinition(mutation.declaration()).getDescription();
  }

  private static String inputName(Mutation mutation) {
    if (mutation.act() instanceof Act.Retract) {
      return RETRACT_INPUT;
    }
    return Character.toUpperCase(mutation.name().charAt(0))
        + mutation.name().substring(1)
        + "Input";
  }

  private GraphQLInputObjectType input(Mutation mutation) {
    var act = mutation.act();
    var input =
        GraphQLInputObjectType.newInputObject()
            .name(inputName(mutation))
            .description(
                act instanceof Act.Retract
                    ? "Which object to take back, and why."
                    : "The input of `%s`.".formatted(mutation.name()));
    if (act instanceof Act.Update || act instanceof Act.Retract) {
      input.field(member("id", nonNull(typeRef("ID")), "The object's id, or its slug."));
      input.field(
          member(
              "version",
              nonNull(typeRef("String")),
              "The object's `version` as you read it: if it has changed since, nothing is written."));
    }
    if (act instanceof Act.Retract) {
      input.field(member("reason", typeRef("String"), "Why, for readers to see; null: no reason."));
    } else {
      declaredMembers(mutation)
          .forEach(member -> input.field(act instanceof Act.Update ? optional(member) : member));
    }
    if (act instanceof Act.Create || act instanceof Act.Run) {
      input.field(
          member(
              "editorialState",
              typeRef("EditorialState"),
              "How it stands from the start: `DRAFT`, `IN_REVIEW`, or `PUBLISHED`, which needs the role `publisher`. Left out: `DRAFT`."));
    }
    if (act instanceof Act.Update) {
      input.field(
          member(
              "correction",
              typeRef("String"),
              "What was wrong with what readers have seen, for them to read; null: nothing to tell them."));
    }
    return input
        .field(
            member(
                "cause",
                typeRef("ID"),
                "The article that gave rise to this, by id or slug, for the history; null: none."))
        .field(
            member(
                "dryRun",
                typeRef("Boolean"),
                "Whether only to try it: the answer is what it would be, and nothing is stored. Left out: no."))
        .field(member("note", typeRef("String"), "Why, for the history; null: nothing to say."))
        .field(
            member(
                "clientMutationId",
                typeRef("String"),
                "A name of your own for this request, 100 characters at most: sent again with the same input it changes nothing and answers the same."))
        .build();
  }

  private List<GraphQLInputObjectField> declaredMembers(Mutation mutation) {
    return inputs.get(mutation.input().java().getSimpleName()).getFields();
  }

  private static GraphQLInputObjectField optional(GraphQLInputObjectField member) {
    return member.getType() instanceof GraphQLNonNull required
        ? member.transform(it -> it.type((GraphQLInputType) required.getWrappedType()))
        : member;
  }

  private static GraphQLInputObjectField member(
      String name, GraphQLInputType type, String description) {
    return GraphQLInputObjectField.newInputObjectField()
        .name(name)
        .type(type)
        .description(description)
        .build();
  }
}
