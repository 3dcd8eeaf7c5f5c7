package org.throughline.schema;

import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.throughline.mapping.Argument;
import org.throughline.mapping.Field;
import org.throughline.mapping.Model;
import org.throughline.mapping.Mutation;
import org.throughline.mapping.Source;
import org.throughline.mapping.Type.ObjectType;

/** Rebuilds the declared schema, type by type, with what the model adds. */
final class CallersSchema {

  private final GraphQLSchema declared;
  private final Model model;
  private final Map<String, Class<?>> enums;
  private final Map<String, GraphQLNamedType> types = new LinkedHashMap<>();

  /**
   * @param enums the Java types of the enums, by name
   */
  CallersSchema(GraphQLSchema declared, Model model, Map<String, Class<?>> enums) {
    this.declared = declared;
    this.model = model;
    this.enums = enums;
  }

  GraphQLSchema.Builder assemble() {
    GraphQLObjectType query = null;
    for (var type : declared.getAllTypesAsList()) {
      if (type.getName().startsWith("__")) {
        continue;
      }
      if (type == declared.getQueryType()) {
        query = rootType(declared.getQueryType());
      } else if (type == declared.getMutationType()) {
        continue; // once all inputs are known
      } else if (type instanceof GraphQLObjectType object) {
        add(objectType(object));
      } else if (type instanceof GraphQLInterfaceType abstraction) {
        add(interfaceType(abstraction));
      } else if (type instanceof GraphQLUnionType union) {
        add(unionType(union));
      } else if (type instanceof GraphQLInputObjectType input) {
        add(inputType(input));
      } else if (type instanceof GraphQLEnumType values) {
        add(enumType(values));
      }
    }
    add(ErrorCodes.type());
    return GraphQLSchema.newSchema()
        .query(query)
        .mutation(mutationType())
        .additionalTypes(new LinkedHashSet<>(types.values()))
        .codeRegistry(declared.getCodeRegistry());
  }

  /**
   * @return null where nothing can be changed
   */
  private GraphQLObjectType mutationType() {
    if (model.mutations().isEmpty()) {
      return null;
    }
    var inputs = new HashMap<String, GraphQLInputObjectType>();
    types.forEach(
        (name, type) -> {
          if (type instanceof GraphQLInputObjectType input) {
            inputs.put(name, input);
          }
        });
    var mutations = new Mutations(model, declared.getMutationType(), inputs);
    mutations.declarations().forEach(types::remove);
    mutations.inputTypes().forEach(this::add);
    model.mutations().values().forEach(this::addPayload);
    return mutations.root();
  }

  private void addPayload(Mutation mutation) {
    if (declared.getType(mutation.payload()) instanceof GraphQLObjectType type) {
      add(Payloads.around(objectType(type)));
    } else {
      Payloads.typesOf(mutation).forEach(this::add);
    }
  }

  private void add(GraphQLNamedType type) {
    types.put(type.getName(), type);
  }

  private GraphQLObjectType rootType(GraphQLObjectType root) {
    var fields =
        root.getFieldDefinitions().stream()
            .sorted(Comparator.comparing(GraphQLFieldDefinition::getName))
            .map(field -> field(field, model.roots().get(field.getName())))
            .toList();
    return GraphQLObjectType.newObject()
        .name(root.getName())
        .description("Everything that can be read. A lookup that finds nothing answers null.")
        .fields(fields)
        .build();
  }

  private GraphQLObjectType objectType(GraphQLObjectType object) {
    var builder =
        GraphQLObjectType.newObject().name(object.getName()).description(object.getDescription());
    byName(object.getInterfaces()).forEach(name -> builder.withInterface(typeRef(name)));
    inOrderOfTheFile(object.getName(), object.getFieldDefinitions())
        .forEach((field, mapped) -> builder.field(field(field, mapped)));
    return builder.build();
  }

  private GraphQLInterfaceType interfaceType(GraphQLInterfaceType abstraction) {
    var builder =
        GraphQLInterfaceType.newInterface()
            .name(abstraction.getName())
            .description(abstraction.getDescription());
    inOrderOfTheFile(anImplementation(abstraction), abstraction.getFieldDefinitions())
        .forEach((field, mapped) -> builder.field(field(field, mapped)));
    return builder.build();
  }

  /** An interface's fields have the arguments and the order that they have in its types. */
  private String anImplementation(GraphQLInterfaceType abstraction) {
    return byName(declared.getImplementations(abstraction)).stream()
        .filter(type -> model.types().get(type) instanceof ObjectType)
        .findFirst()
        .orElse("");
  }

  private Map<GraphQLFieldDefinition, Field> inOrderOfTheFile(
      String type, List<GraphQLFieldDefinition> fields) {
    var ordered = new LinkedHashMap<GraphQLFieldDefinition, Field>();
    if (model.types().get(type) instanceof ObjectType mapped) {
      mapped
          .fields()
          .values()
          .forEach(
              field ->
                  fields.stream()
                      .filter(each -> each.getName().equals(field.name()))
                      .forEach(each -> ordered.put(each, field)));
    }
    fields.forEach(field -> ordered.putIfAbsent(field, null));
    return ordered;
  }

  private GraphQLFieldDefinition field(GraphQLFieldDefinition field, Field mapped) {
    var builder =
        GraphQLFieldDefinition.newFieldDefinition()
            .name(field.getName())
            .description(description(field.getDescription()))
            .deprecate(field.getDeprecationReason());
    field.getArguments().forEach(argument -> builder.argument(argument(argument)));
    if (mapped != null && mapped.source() instanceof Source.Page page) {
      addTypesOf(page);
      return builder
          .arguments(new ArrayList<>(Connections.arguments(page)))
          .type(nonNull(typeRef(page.type() + "Connection")))
          .build();
    }
    if (mapped != null && mapped.source() instanceof Source.ByIds ids && ids.list()) {
      return builder.type(nonNull(GraphQLList.list(typeRef(ids.type())))).build();
    }
    return builder.type((GraphQLOutputType) reference(field.getType())).build();
  }

  private void addTypesOf(Source.Page page) {
    Connections.typesOf(page.type()).forEach(this::add);
    page.choiceName().ifPresent(name -> Orders.typesOf(name, page.choices()).forEach(this::add));
  }

  private GraphQLArgument argument(GraphQLArgument argument) {
    return argument.transform(
        it ->
            it.description(description(argument.getDescription()))
                .type((GraphQLInputType) reference(argument.getType())));
  }

  private GraphQLInputObjectType inputType(GraphQLInputObjectType input) {
    var builder =
        GraphQLInputObjectType.newInputObject()
            .name(input.getName())
            .description(input.getDescription());
    input.getFields().forEach(field -> builder.field(member(input.getName(), field)));
    return builder.build();
  }

  /** A member of a mutation's input that names an object is an ID: it takes a slug as well. */
  private GraphQLInputObjectField member(String input, GraphQLInputObjectField member) {
    var type = (GraphQLInputType) reference(member.getType());
    return member.transform(
        it ->
            it.description(description(member.getDescription()))
                .type(namesObjects(input, member.getName()) ? ids(type) : type));
  }

  private boolean namesObjects(String input, String member) {
    return model.mutations().values().stream()
        .map(Mutation::input)
        .flatMap(CallersSchema::withParts)
        .filter(each -> each.java().getSimpleName().equals(input))
        .flatMap(each -> each.members().stream())
        .anyMatch(each -> each.name().equals(member) && !each.names().isEmpty());
  }

  private static Stream<Argument> withParts(Argument input) {
    return Stream.concat(
        Stream.of(input), input.members().stream().flatMap(CallersSchema::withParts));
  }

  private static GraphQLInputType ids(GraphQLType type) {
    if (type instanceof GraphQLNonNull required) {
      return nonNull(ids(required.getWrappedType()));
    }
    return type instanceof GraphQLList list
        ? GraphQLList.list(ids(list.getWrappedType()))
        : typeRef("ID");
  }

  /** SmallRye sorts the values by name; the order of the file says more: the firmest first. */
  private GraphQLEnumType enumType(GraphQLEnumType values) {
    var inOrder =
        Arrays.stream(enums.get(values.getName()).getEnumConstants())
            .map(constant -> values.getValue(((Enum<?>) constant).name()))
            .filter(Objects::nonNull) // a value that is kept out of the API
            .toList();
    return values.transform(it -> it.replaceValues(inOrder));
  }

  private static GraphQLUnionType unionType(GraphQLUnionType union) {
    var builder =
        GraphQLUnionType.newUnionType().name(union.getName()).description(union.getDescription());
    byName(union.getTypes()).forEach(name -> builder.possibleType(typeRef(name)));
    return builder.build();
  }

  /** SmallRye keeps them in sets, whose order changes from build to build. */
  private static List<String> byName(List<? extends GraphQLNamedType> types) {
    return types.stream().map(GraphQLNamedType::getName).sorted().toList();
  }

  /** A list holds no nulls, whatever SmallRye makes of a generic type's argument. */
  private static GraphQLType required(GraphQLType element) {
    return element instanceof GraphQLNonNull ? reference(element) : nonNull(reference(element));
  }

  /** SmallRye adds the format to the description of a date; the scalar's own description has it. */
  private static String description(String declared) {
    return declared == null ? null : declared.replace(" (ISO-8601)", "");
  }

  private static GraphQLType reference(GraphQLType type) {
    if (type instanceof GraphQLNonNull required) {
      return nonNull(reference(required.getWrappedType()));
    }
    if (type instanceof GraphQLList list) {
      return GraphQLList.list(required(list.getWrappedType()));
    }
    if (type instanceof GraphQLScalarType scalar) {
      return Scalars.strict(scalar);
    }
    return typeRef(((GraphQLNamedType) type).getName());
  }
}
