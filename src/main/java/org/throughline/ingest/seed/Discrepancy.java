package org.throughline.ingest.seed;

import static org.throughline.ingest.problem.Code.CONTRADICTION;
import static org.throughline.ingest.yaml.Text.PROSE;
import static org.throughline.ingest.yaml.Text.SLUG;

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
  static final Table<Link> EVENTS = Link.table("discrepancy_event", TABLE, "event_id", Event.TABLE);
  static final Table<Link> ELEMENTS =
      Link.table("discrepancy_element", TABLE, "element_id", Element.TABLE);
  static final Table<Link> PARTIES =
      Link.table("discrepancy_party", TABLE, "party_id", Party.TABLE);

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
    var key = Key.of(slug);
    filing.draft.link(CLAIMS, key, fields.optional("claims"), filing::claim);
    filing.draft.link(EVENTS, key, fields.optional("events"), filing::event);
    filing.draft.link(PARTIES, key, fields.optional("parties"), filing::party);
    discrepancy.readElements(fields.optional("elements"), filing);
    Side.readAll(slug, fields.required("sides"), filing);
    return discrepancy;
  }

  private void readElements(Value elements, Filing filing) {
    var once = new Once("element");
    elements.eachItem(
        (place, item) -> {
          if (proposal == null) {
            item.wrong(CONTRADICTION, "an element of no proposal", "name the proposal too");
          } else if (once.add(item.as(SLUG), item) != null) {
            var element = filing.element(proposal, item);
            filing.add(ELEMENTS, new Link(Key.of(slug), element, place), item.at());
          }
        });
  }
}
