package org.throughline.ingest.seed;

import java.util.List;
import org.throughline.ingest.problem.Problem;
import org.throughline.ingest.table.Change;

/** What came of an import, or would come of it. */
public sealed interface Outcome {

  /**
   * @param story the slug of the document's story; null of a registry or fingerprints
   * @param changes table by table; empty when all of it was stored already
   * @param awaited what a registry refers to and nothing has brought yet: a member, or the claim
   *     that a role or member rests on. It is left out until the registry is imported again
   */
  record Imported(String story, List<Change> changes, List<Problem> awaited) implements Outcome {}

  /**
   * Nothing was written, and the transaction is of use still.
   *
   * @param problems at least one, from top to bottom
   */
  record Rejected(List<Problem> problems) implements Outcome {}
}
