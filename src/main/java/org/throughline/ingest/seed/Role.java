package org.throughline.ingest.seed;

import static org.throughline.ingest.problem.Code.BAD_DATE;
import static org.throughline.ingest.problem.Code.CONTRADICTION;
import static org.throughline.ingest.yaml.Choice.YES_OR_NO;
import static org.throughline.ingest.yaml.Text.LINE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.throughline.fact.Basis;
import org.throughline.ingest.table.Column;
import org.throughline.ingest.table.Key;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Choice;
import org.throughline.ingest.yaml.Fields;
import org.throughline.ingest.yaml.Value;

/**
 * An office of a person.
 *
 * @param organization null where none is named
 * @param claim what a contestable office rests on
 */
record Role(
    String person,
    int position,
    String title,
    String organization,
    boolean leads,
    PartialDate from,
    PartialDate to,
    Basis basis,
    String claim) {

  static final Table<Role> TABLE =
      Table.<Role>identified("role")
          .within("person_id", Party.TABLE, Role::person)
          .key(Column.to("organization_id", Party.TABLE, Role::organization))
          .number("position", Role::position)
          .text("title", Role::title)
          .yesOrNo("leads", Role::leads)
          .with(PartialDate.columns("from", Role::from))
          .with(PartialDate.columns("to", Role::to))
          .choice("basis", Basis.class, Role::basis)
          .to("claim_id", Claim.TABLE, Role::claim);

  /** The first of the person's offices in the organization. */
  static Key key(String person, String organization) {
    return Key.of(Key.of(person), Key.of(organization));
  }

  static void readAll(String person, Value roles, Draft draft) {
    var earlier = new ArrayList<Role>();
    roles.eachItem(
        (position, item) -> {
          var role = item.object(fields -> read(person, position, fields, draft));
          if (role != null) {
            if (earlier.stream().anyMatch(role::isHeldBeside)) {
              item.wrong(CONTRADICTION, "the same office twice at a time", "give 'from' and 'to'");
            }
            earlier.add(role);
          }
        });
  }

  private static Role read(String person, int position, Fields fields, Draft draft) {
    var role =
        new Role(
            person,
            position,
            fields.required("title").as(LINE),
            draft.refer(fields.optional("of"), Kind.ORGANIZATION),
            Boolean.TRUE.equals(fields.optional("leads").as(YES_OR_NO)),
            PartialDate.read(fields.optional("from")),
            PartialDate.read(fields.optional("to")),
            fields.required("basis").as(Choice.of(Basis.class)),
            draft.await(fields.optional("claim"), Set.of(Kind.CLAIM)));
    draft.add(TABLE, role, fields.at());
    if (role.organization != null) {
      draft.offices.give(person, role.organization);
    }
    if (role.leads && !fields.has("of")) {
      fields.wrong(CONTRADICTION, "an office that leads nothing", "add 'of:' or remove 'leads'");
    }
    if (role.from != null && role.to != null && role.from.isAfter(role.to)) {
      fields.wrong(BAD_DATE, "the office ends before it begins", "'from' comes before 'to'");
    }
    return role;
  }

  /**
   * What the constraints {@code role_held_once_at_a_time_ex} and {@code role_told_once_uk} refuse.
   */
  boolean isHeldBeside(Role other) {
    return Objects.equals(title, other.title)
        && Objects.equals(organization, other.organization)
        && (Tenure.overlap(Tenure.of(from, to), Tenure.of(other.from, other.to))
            || Objects.equals(days(), other.days()));
  }

  private List<Object> days() {
    return Arrays.asList(
        from == null ? null : from.earliest(),
        from == null ? null : from.latest(),
        to == null ? null : to.earliest(),
        to == null ? null : to.latest(),
        to == null ? null : to.basis());
  }
}
