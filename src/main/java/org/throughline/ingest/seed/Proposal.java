package org.throughline.ingest.seed;

import static org.throughline.ingest.yaml.Text.LINE;

import org.throughline.ingest.table.Key;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Choice;
import org.throughline.ingest.yaml.Fields;
import org.throughline.ingest.yaml.Value;
import org.throughline.proposal.ProposalStatus;

/**
 * Something that is on the table.
 *
 * @param lead the office of whoever leads it; null where nobody does
 */
record Proposal(
    String slug, String story, String name, ProposalStatus status, Key lead, Amount amount) {

  static final Table<Proposal> TABLE =
      Table.<Proposal>identified("proposal")
          .versioned()
          .slug(Proposal::slug)
          .within("story_id", Story.TABLE, Proposal::story)
          .text("name", Proposal::name)
          .choice("status", ProposalStatus.class, Proposal::status)
          .toKey("lead_id", Role.TABLE, Proposal::lead)
          .amount("amount_value", proposal -> proposal.amount.value())
          .text("amount_currency", proposal -> proposal.amount.currency());

  static final Table<Link> PROPONENTS =
      Link.table("proposal_proponent", TABLE, "party_id", Party.TABLE)
          .number("position", Link::position);

  static void readAll(Value proposals, Filing filing) {
    for (var entry : proposals.entries()) {
      var slug = filing.give(Kind.PROPOSAL, entry.key());
      entry.value().object(fields -> read(slug, fields, filing));
    }
  }

  private static Proposal read(String slug, Fields fields, Filing filing) {
    var proposal =
        new Proposal(
            slug,
            filing.story,
            fields.required("name").as(LINE),
            fields.required("status").as(Choice.of(ProposalStatus.class)),
            fields.optional("lead").object(lead -> readLead(lead, filing)),
            Amount.read(fields.optional("amount")));
    filing.add(TABLE, proposal, fields.at());
    var key = Key.of(slug);
    filing.draft.link(PROPONENTS, key, fields.optional("proponents"), filing::party);
    StatusChange.readAll(slug, fields.optional("history"), filing);
    ProposalLink.readAll(slug, fields.optional("related"), filing);
    Element.readAll(slug, fields, filing);
    Position.readAll(slug, fields.optional("positions"), filing);
    Condition.readAll(slug, fields.optional("conditions"), filing);
    Report.readAll(new Target(TABLE, key), fields.required("reports"), filing);
    return proposal;
  }

  private static Key readLead(Fields lead, Filing filing) {
    var person = filing.refer(lead.required("person"), Kind.PERSON);
    var organization = filing.refer(lead.required("of"), Kind.ORGANIZATION);
    if (person != null && organization != null) {
      filing.draft.offices.refer(person, organization, lead);
    }
    return Role.key(person, organization);
  }
}
