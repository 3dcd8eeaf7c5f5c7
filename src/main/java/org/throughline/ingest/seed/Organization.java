package org.throughline.ingest.seed;

import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Choice;
import org.throughline.ingest.yaml.Fields;
import org.throughline.ingest.yaml.Quantity;
import org.throughline.ingest.yaml.Value;
import org.throughline.party.OrganizationKind;

/**
 * A country, body or group.
 *
 * @param size how many members an article counts; null where none says
 */
record Organization(String slug, String name, OrganizationKind kind, Integer size) {

  static final Table<Organization> TABLE =
      Table.<Organization>unidentified("organization")
          .within("id", Party.TABLE, Organization::slug)
          .text("slug", Organization::slug)
          .text("name", Organization::name)
          .choice("kind", OrganizationKind.class, Organization::kind)
          .number("size", Organization::size);

  static void readAll(Value organizations, Draft draft) {
    for (var entry : organizations.entries()) {
      var slug = Party.register(entry.key(), Kind.ORGANIZATION, draft);
      entry.value().object(organization -> read(slug, organization, draft));
    }
  }

  private static Organization read(String slug, Fields fields, Draft draft) {
    var organization =
        new Organization(
            slug,
            NameAlias.readOwn(slug, fields.required("name"), draft),
            fields.required("kind").as(Choice.of(OrganizationKind.class)),
            fields.optional("size").as(Quantity.from(1)));
    draft.add(TABLE, organization, fields.at());
    NameAlias.readOthers(slug, fields.optional("aliases"), draft);
    Membership.readAll(slug, fields.optional("members"), draft);
    MergeCandidate.readAll(slug, fields.optional("merge-candidates"), draft);
    return organization;
  }
}
