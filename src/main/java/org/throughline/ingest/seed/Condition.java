package org.throughline.ingest.seed;

import static org.throughline.ingest.yaml.Text.PROSE;

import org.throughline.ingest.table.Column;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Choice;
import org.throughline.ingest.yaml.Fields;
import org.throughline.ingest.yaml.Value;
import org.throughline.proposal.ConditionState;

/**
 * What has to happen before a proposal takes effect, and which claims stand in the way.
 *
 * @param claim the evidence
 */
record Condition(
    String proposal,
    int position,
    String text,
    ConditionState state,
    String statedBy,
    String claim) {

  static final Table<Condition> TABLE =
      Table.<Condition>identified("condition")
          .within("proposal_id", Proposal.TABLE, Condition::proposal)
          .key(Column.number("position", Condition::position))
          .text("text", Condition::text)
          .choice("state", ConditionState.class, Condition::state)
          .to("stated_by_id", Party.TABLE, Condition::statedBy)
          .to("claim_id", Claim.TABLE, Condition::claim);

  static final Table<Link> BLOCKS = Link.table("condition_block", TABLE, "claim_id", Claim.TABLE);

  static void readAll(String proposal, Value conditions, Filing filing) {
    conditions.eachItem(
        (position, item) -> item.object(fields -> read(proposal, position, fields, filing)));
  }

  private static Condition read(String proposal, int position, Fields fields, Filing filing) {
    var condition =
        new Condition(
            proposal,
            position,
            fields.required("text").as(PROSE),
            fields.required("state").as(Choice.of(ConditionState.class)),
            filing.party(fields.optional("stated-by")),
            filing.claim(fields.required("claim")));
    filing.add(TABLE, condition, fields.at());
    filing.draft.link(BLOCKS, TABLE.keyOf(condition), fields.optional("blocked-by"), filing::claim);
    return condition;
  }
}
