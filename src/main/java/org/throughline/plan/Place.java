package org.throughline.plan;

import graphql.language.Field;
import java.util.List;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;

/**
 * Where a field stands, in the document and in the answer. Whoever has it need not keep the
 * document.
 */
record Place(List<Problem.Location> locations, List<Object> path) {

  static Place of(Field field, List<Object> path) {
    return new Place(Locations.of(field), path);
  }

  Problem problem(ErrorCode code, String message) {
    return new Problem(code, message, locations, path);
  }
}
