package org.throughline.schema;

import graphql.schema.GraphQLScalarType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;

/** The scalars callers see. SmallRye's own accept text for numbers and cut what is too large. */
final class Scalars {

  private static final Map<String, GraphQLScalarType> STRICT =
      Map.of(
          "Int",
          graphql.Scalars.GraphQLInt,
          "Float",
          graphql.Scalars.GraphQLFloat,
          "String",
          graphql.Scalars.GraphQLString,
          "Boolean",
          graphql.Scalars.GraphQLBoolean,
          "ID",
          IdScalar.of(),
          "Date",
          TextScalar.of(
              "Date",
              "A calendar day, `%s` (ISO 8601).",
              "2025-08-18",
              day -> CommonYears.check(LocalDate.parse(day))),
          "DateTime",
          TextScalar.of(
              "DateTime",
              "An instant, `%s` (RFC 3339).",
              "2025-08-18T12:00:00Z",
              instant -> CommonYears.check(OffsetDateTime.parse(instant))),
          "BigDecimal",
          TextScalar.of(
              "BigDecimal",
              "A decimal number of any size, exact: `%s`.",
              "12.50",
              java.math.BigDecimal::new));

  private Scalars() {}

  static GraphQLScalarType strict(GraphQLScalarType declared) {
    var strict = STRICT.get(declared.getName());
    if (strict == null) {
      throw new IllegalStateException("No strict scalar for " + declared.getName());
    }
    return strict;
  }
}
