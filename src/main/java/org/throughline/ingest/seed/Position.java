package org.throughline.ingest.seed;

import static org.throughline.ingest.problem.Code.CONTRADICTION;
import static org.throughline.ingest.problem.Code.UNKNOWN_REFERENCE;
import static org.throughline.ingest.yaml.Text.PROSE;
import static org.throughline.ingest.yaml.Text.SLUG;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.throughline.ingest.table.Column;
import org.throughline.ingest.table.Key;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Choice;
import org.throughline.ingest.yaml.Fields;
import org.throughline.ingest.yaml.Value;
import org.throughline.proposal.Stance;

/**
 * Where a party stands on a proposal.
 *
 * @param key unique within the proposal
 * @param claim the evidence: its reports are the position's
 */
record Position(
    String proposal,
    String key,
    int rank,
    String holder,
    String spokesperson,
    String statedBy,
    Stance stance,
    String detail,
    PartialDate since,
    String claim) {

  static final Table<Position> TABLE =
      Table.<Position>identified("position")
          .versioned()
          .within("proposal_id", Proposal.TABLE, Position::proposal)
          .key(Column.text("key", Position::key))
          .number("rank", Position::rank)
          .to("holder_id", Party.TABLE, Position::holder)
          .to("spokesperson_id", Party.TABLE, Position::spokesperson)
          .to("stated_by_id", Party.TABLE, Position::statedBy)
          .choice("stance", Stance.class, Position::stance)
          .text("detail", Position::detail)
          .to("claim_id", Claim.TABLE, Position::claim)
          .with(PartialDate.columns("since", Position::since));

  static final Table<Link> CONTESTS = Link.table("position_contest", TABLE, "by_id", TABLE);

  static void readAll(String proposal, Value positions, Filing filing) {
    var entries = positions.entries();
    var keys = new LinkedHashSet<String>();
    var headings = new ArrayList<Heading>();
    for (var entry : entries) {
      var key = entry.key().as(SLUG);
      if (key != null) {
        keys.add(key);
      }
      headings.add(new Heading(proposal, key, headings.size() + 1));
    }
    for (var i = 0; i < headings.size(); i++) {
      var at = headings.get(i);
      entries.get(i).value().object(fields -> read(at, fields, keys, filing));
    }
  }

  private record Heading(String proposal, String key, int rank) {}

  private static Position read(Heading at, Fields fields, Set<String> keys, Filing filing) {
    var position =
        new Position(
            at.proposal,
            at.key,
            at.rank,
            filing.party(fields.required("holder")),
            filing.refer(fields.optional("spokesperson"), Kind.PERSON),
            filing.party(fields.optional("stated-by")),
            fields.required("stance").as(Choice.of(Stance.class)),
            fields.optional("detail").as(PROSE),
            PartialDate.readOrUnknown(fields.optional("since")),
            filing.claim(fields.required("claim")));
    filing.add(TABLE, position, fields.at());
    var once = new Once("reference");
    fields
        .optional("contested-by")
        .eachItem(
            (place, item) -> {
              var other = once.add(item.as(SLUG), item);
              position.checkContest(other, item, keys, filing.draft.hints);
              var by = Key.of(Key.of(at.proposal), other);
              filing.add(CONTESTS, new Link(TABLE.keyOf(position), by, place), item.at());
            });
    return position;
  }

  private void checkContest(String other, Value item, Set<String> keys, Hints hints) {
    if (other == null) {
      return;
    }
    if (other.equals(key)) {
      item.wrong(CONTRADICTION, "'%s' contests itself".formatted(key), "name another position");
    } else if (!keys.contains(other)) {
      var wrong = "unknown position '%s'".formatted(other);
      var right = "this proposal has " + Hints.list(keys);
      item.wrong(UNKNOWN_REFERENCE, wrong, hints.nearest(other, keys, right));
    }
  }
}
