package org.throughline.ingest.seed;

import static org.throughline.ingest.problem.Code.CONTRADICTION;

import org.throughline.fact.Basis;
import org.throughline.ingest.table.Column;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Choice;
import org.throughline.ingest.yaml.Fields;
import org.throughline.ingest.yaml.Value;
import org.throughline.proposal.ProposalLinkKind;

/** How a proposal relates to another. */
record ProposalLink(String proposal, ProposalLinkKind kind, String other, Basis basis) {

  static final Table<ProposalLink> TABLE =
      Table.<ProposalLink>unidentified("proposal_link")
          .within("proposal_id", Proposal.TABLE, ProposalLink::proposal)
          .key(Column.choice("kind", ProposalLinkKind.class, ProposalLink::kind))
          .key(Column.to("other_id", Proposal.TABLE, ProposalLink::other))
          .choice("basis", Basis.class, ProposalLink::basis);

  static void readAll(String proposal, Value related, Filing filing) {
    var once = new Once("relation");
    for (var item : related.items()) {
      var link = item.object(fields -> read(proposal, fields, filing));
      if (link != null && link.kind != null && link.other != null) {
        once.add(Choice.word(link.kind) + " " + link.other, item);
      }
    }
  }

  private static ProposalLink read(String proposal, Fields fields, Filing filing) {
    var link =
        new ProposalLink(
            proposal,
            fields.required("kind").as(Choice.of(ProposalLinkKind.class)),
            filing.refer(fields.required("proposal"), Kind.PROPOSAL),
            fields.required("basis").as(Choice.of(Basis.class)));
    filing.add(TABLE, link, fields.at());
    if (proposal != null && proposal.equals(link.other)) {
      fields.wrong(CONTRADICTION, "a proposal related to itself", "name another proposal");
    }
    return link;
  }
}
