package org.throughline.schema;

import graphql.schema.GraphQLEnumType;
import org.throughline.problem.ErrorCode;

/** The enum of error codes: no field has it, and front ends want it all the same. */
final class ErrorCodes {

  private ErrorCodes() {}

  static GraphQLEnumType type() {
    var type =
        GraphQLEnumType.newEnum()
            .name("ErrorCode")
            .description(
                "What can be wrong with a request, in `errors[].extensions.code`. Names are never"
                    + " changed or reused.");
    for (var code : ErrorCode.values()) {
      type.value(code.name(), code, code.words());
    }
    return type.build();
  }
}
