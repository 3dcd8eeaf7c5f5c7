package org.throughline.document;

import java.util.List;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;

/**
 * Why a document of a manifest is not registered.
 *
 * @param document what the manifest calls it
 */
public record Objection(String document, Problem problem) {

  static Objection of(String document, String words) {
    return new Objection(document, Problem.of(ErrorCode.BAD_REQUEST, words));
  }

  /** With the document and, where it is known, the place in it. */
  public String words() {
    var place =
        problem.locations().stream()
            .findFirst()
            .map(at -> ", line %d, column %d".formatted(at.line(), at.column()))
            .orElse("");
    return document + place + ": " + problem.getMessage();
  }

  /** What keeps a whole manifest from being registered. */
  public static final class Raised extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<Objection> objections;

    Raised(List<Objection> objections) {
      super(objections.get(0).words(), null, false, false);
      this.objections = List.copyOf(objections);
    }

    public List<Objection> objections() {
      return objections;
    }
  }
}
