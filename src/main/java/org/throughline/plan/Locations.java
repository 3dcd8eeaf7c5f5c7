package org.throughline.plan;

import graphql.language.SourceLocation;
import java.util.List;
import java.util.Objects;
import org.throughline.problem.Problem;

/** Places in a document, from graphql-java's words to ours. */
final class Locations {

  private Locations() {}

  static List<Problem.Location> of(List<SourceLocation> locations) {
    return locations == null
        ? List.of()
        : locations.stream()
            .filter(Objects::nonNull)
            .map(each -> new Problem.Location(each.getLine(), each.getColumn()))
            .toList();
  }

  static List<Problem.Location> of(graphql.language.Node<?> node) {
    var location = node.getSourceLocation();
    return location == null ? List.of() : of(List.of(location));
  }
}
