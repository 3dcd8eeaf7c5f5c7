package org.throughline.ingest.seed;

import static org.throughline.ingest.problem.Code.CONTRADICTION;
import static org.throughline.ingest.yaml.Text.PROSE;

import java.util.Set;
import org.throughline.ingest.table.Column;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Fields;
import org.throughline.ingest.yaml.Value;

/** Two organizations that may be the same, though no text says so. */
record MergeCandidate(String one, String other, String reason) {

  static final Table<MergeCandidate> TABLE =
      Table.<MergeCandidate>unidentified("merge_candidate")
          .between(
              Column.to("one_id", Party.TABLE, MergeCandidate::one),
              Column.to("other_id", Party.TABLE, MergeCandidate::other))
          .text("reason", MergeCandidate::reason);

  static void readAll(String organization, Value candidates, Draft draft) {
    for (var item : candidates.items()) {
      item.object(fields -> read(organization, fields, draft));
    }
  }

  private static MergeCandidate read(String organization, Fields fields, Draft draft) {
    var with = fields.required("with");
    var other = draft.refer(with, Kind.ORGANIZATION);
    var reason = fields.required("reason").as(PROSE);
    var candidate = new MergeCandidate(organization, other, reason);
    draft.add(TABLE, candidate, fields.at());
    if (organization != null && other != null) {
      if (organization.equals(other)) {
        with.wrong(CONTRADICTION, "an organization as its own double", "name another one");
      } else {
        draft.doubles.add(Set.of(organization, other), with);
      }
    }
    return candidate;
  }
}
