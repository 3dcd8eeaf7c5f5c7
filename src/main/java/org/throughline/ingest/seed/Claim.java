package org.throughline.ingest.seed;

import static org.throughline.ingest.yaml.Text.PROSE;

import org.throughline.ingest.table.Key;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Fields;
import org.throughline.ingest.yaml.Value;

/** One checkable assertion. */
record Claim(String slug, String story, String text) {

  static final Table<Claim> TABLE =
      Table.<Claim>identified("claim")
          .versioned()
          .slug(Claim::slug)
          .within("story_id", Story.TABLE, Claim::story)
          .text("text", Claim::text);

  static void readAll(Value claims, Filing filing) {
    for (var entry : claims.entries()) {
      var slug = filing.give(Kind.CLAIM, entry.key());
      entry.value().object(fields -> read(slug, fields, filing));
    }
  }

  private static Claim read(String slug, Fields fields, Filing filing) {
    var claim = new Claim(slug, filing.story, fields.required("text").as(PROSE));
    filing.add(TABLE, claim, fields.at());
    Report.readAll(new Target(TABLE, Key.of(slug)), fields.required("reports"), filing);
    return claim;
  }
}
