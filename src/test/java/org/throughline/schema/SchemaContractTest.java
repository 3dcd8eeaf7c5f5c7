package org.throughline.schema;

import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.Accepted;
import org.throughline.report.Certainty;

/** The schema is reviewed like code: {@code api/schema.graphql} is what the service serves. */
@QuarkusTest
class SchemaContractTest {

  @Inject GraphQLSchema schema;

  @Test
  void the_served_schema_is_the_reviewed_one() throws Exception {
    var served = get("/graphql/schema.graphql").then().statusCode(200).extract().asString();
    Accepted.assertSame(Path.of("api/schema.graphql"), served, SchemaContractTest.class);
  }

  @Test
  void values_of_an_enum_come_in_the_order_of_the_file() {
    var served = ((GraphQLEnumType) schema.getType("Certainty")).getValues();
    assertEquals(
        Stream.of(Certainty.values()).map(Enum::name).toList(),
        served.stream().map(GraphQLNamedSchemaElement::getName).toList());
  }

  @Test
  void everything_has_a_description() {
    var undescribed = new ArrayList<String>();
    for (var type : schema.getAllTypesAsList()) {
      if (!Introspection.isIntrospectionTypes(type)) {
        check("", type, undescribed);
        parts(type).forEach(part -> check(type.getName() + ".", part, undescribed));
        fields(type)
            .forEach(
                field ->
                    field
                        .getArguments()
                        .forEach(
                            argument ->
                                check(
                                    type.getName() + "." + field.getName() + ".",
                                    argument,
                                    undescribed)));
      }
    }
    assertEquals(List.of(), undescribed);
  }

  private static void check(
      String owner, GraphQLNamedSchemaElement element, List<String> undescribed) {
    if (element.getDescription() == null || element.getDescription().isBlank()) {
      undescribed.add(owner + element.getName());
    }
  }

  private static Stream<? extends GraphQLNamedSchemaElement> parts(GraphQLNamedSchemaElement type) {
    if (type instanceof GraphQLEnumType values) {
      return values.getValues().stream();
    }
    return type instanceof GraphQLInputObjectType input ? input.getFields().stream() : fields(type);
  }

  private static Stream<GraphQLFieldDefinition> fields(GraphQLNamedSchemaElement type) {
    return type instanceof GraphQLFieldsContainer container
        ? container.getFieldDefinitions().stream()
        : Stream.of();
  }
}
