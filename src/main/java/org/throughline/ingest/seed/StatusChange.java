package org.throughline.ingest.seed;

import org.throughline.fact.Basis;
import org.throughline.ingest.table.Column;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Choice;
import org.throughline.ingest.yaml.Fields;
import org.throughline.ingest.yaml.Value;
import org.throughline.proposal.ProposalStatus;

/** What a proposal's status was, from when, and which articles say so. */
record StatusChange(
    String proposal, int position, ProposalStatus status, PartialDate from, Basis basis) {

  static final Table<StatusChange> TABLE =
      Table.<StatusChange>identified("status_change")
          .within("proposal_id", Proposal.TABLE, StatusChange::proposal)
          .key(Column.number("position", StatusChange::position))
          .choice("status", ProposalStatus.class, StatusChange::status)
          .choice("basis", Basis.class, StatusChange::basis)
          .with(PartialDate.columns("from", StatusChange::from));

  static final Table<Link> ARTICLES =
      Link.table("status_change_article", TABLE, "article_id", Article.TABLE);

  static void readAll(String proposal, Value history, Filing filing) {
    history.eachItem(
        (position, item) -> item.object(fields -> read(proposal, position, fields, filing)));
  }

  private static StatusChange read(String proposal, int position, Fields fields, Filing filing) {
    var change =
        new StatusChange(
            proposal,
            position,
            fields.required("status").as(Choice.of(ProposalStatus.class)),
            PartialDate.readOrUnknown(fields.optional("from")),
            fields.required("basis").as(Choice.of(Basis.class)));
    filing.add(TABLE, change, fields.at());
    filing.draft.link(ARTICLES, TABLE.keyOf(change), fields.required("in"), filing::article);
    return change;
  }
}
