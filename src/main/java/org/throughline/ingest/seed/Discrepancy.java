package org.throughline.ingest.seed;

import static org.throughline.ingest.yaml.Text.PROSE;

import org.throughline.discrepancy.DiscrepancyKind;
import org.throughline.ingest.table.Key;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Choice;
import org.throughline.ingest.yaml.Fields;
import org.throughline.ingest.yaml.Value;

/** Where articles differ, or one differs with itself. */
record Discrepancy(
    String slug, String story, int position, DiscrepancyKind kind, String topic, String proposal) {

  static final Table<Discrepancy> TABLE =
      Table.<Discrepancy>identified("discrepancy")
          .versioned()
          .slug(Discrepancy::slug)
          .within("story_id", Story.TABLE, Discrepancy::story)
          .number("position", Discrepancy::position)
          .choice("kind", DiscrepancyKind.class, Discrepancy::kind)
          .text("topic", Discrepancy::topic)
          .to("proposal_id", Proposal.TABLE, Discrepancy::proposal);

  static final Table<Link> CLAIMS = Link.table("discrepancy_claim", TABLE, "claim_id", Claim.TABLE);

  static void readAll(Value discrepancies, Filing filing) {
    var position = 0;
    for (var entry : discrepancies.entries()) {
      var at = ++position;
      var slug = filing.give(Kind.DISCREPANCY, entry.key());
      entry.value().object(fields -> read(slug, at, fields, filing));
    }
  }

  private static Discrepancy read(String slug, int position, Fields fields, Filing filing) {
    var discrepancy =
        new Discrepancy(
            slug,
            filing.story,
            position,
            fields.required("kind").as(Choice.of(DiscrepancyKind.class)),
            fields.required("topic").as(PROSE),
            filing.refer(fields.optional("proposal"), Kind.PROPOSAL));
    filing.add(TABLE, discrepancy, fields.at());
    filing.draft.link(CLAIMS, Key.of(slug), fields.optional("claims"), filing::claim);
    Side.readAll(slug, fields.required("sides"), filing);
    return discrepancy;
  }
}
