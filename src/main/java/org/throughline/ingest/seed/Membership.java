package org.throughline.ingest.seed;

import static org.throughline.ingest.problem.Code.CONTRADICTION;
import static org.throughline.ingest.yaml.Text.LINE;

import java.util.Set;
import org.throughline.ingest.table.Column;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Value;

/**
 * Who belongs to an organization.
 *
 * @param label as the articles say it
 * @param party null where they name no one in particular
 */
record Membership(String organization, int position, String label, String party, String claim) {

  static final Table<Membership> TABLE =
      Table.<Membership>unidentified("membership")
          .within("organization_id", Party.TABLE, Membership::organization)
          .key(Column.text("label", Membership::label))
          .number("position", Membership::position)
          .to("party_id", Party.TABLE, Membership::party)
          .to("claim_id", Claim.TABLE, Membership::claim);

  static void readAll(String organization, Value members, Draft draft) {
    var labels = new Once("member");
    members.eachItem(
        (position, item) ->
            item.object(
                fields -> {
                  var label = labels.add(fields.required("label").as(LINE), item);
                  var party = draft.await(fields.optional("party"), Kind.PARTY);
                  var claim = draft.await(fields.optional("claim"), Set.of(Kind.CLAIM));
                  if (organization != null && organization.equals(party)) {
                    fields.wrong(CONTRADICTION, "an organization in itself", "name another party");
                  }
                  var member = new Membership(organization, position, label, party, claim);
                  draft.add(TABLE, member, fields.at());
                  return member;
                }));
  }
}
