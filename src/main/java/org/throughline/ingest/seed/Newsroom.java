package org.throughline.ingest.seed;

import static org.throughline.ingest.problem.Code.CONTRADICTION;
import static org.throughline.ingest.yaml.Text.PROSE;

import org.throughline.fact.Basis;
import org.throughline.ingest.table.Column;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Choice;
import org.throughline.ingest.yaml.Fields;
import org.throughline.ingest.yaml.Value;

/**
 * Where articles come from editorially. It belongs to no story: articles of any may come from it.
 *
 * @param outlet null where no article names it
 * @param note what speaks for an inference
 */
record Newsroom(String slug, String outlet, Basis basis, String note) {

  static final Table<Newsroom> TABLE =
      Table.<Newsroom>identified("newsroom")
          .versioned()
          .slug(Newsroom::slug)
          .exclusive(Column.to("outlet_id", Party.TABLE, Newsroom::outlet))
          .choice("basis", Basis.class, Newsroom::basis)
          .text("note", Newsroom::note);

  static void readAll(Value newsrooms, Filing filing) {
    for (var entry : newsrooms.entries()) {
      var slug = filing.give(Kind.NEWSROOM, entry.key());
      entry.value().object(fields -> read(slug, fields, filing));
    }
  }

  private static Newsroom read(String slug, Fields fields, Filing filing) {
    var outlet = fields.optional("outlet");
    var newsroom =
        new Newsroom(
            slug,
            filing.draft.outlets.add(filing.refer(outlet, Kind.SOURCE), outlet),
            fields.required("basis").as(Choice.of(Basis.class)),
            fields.optional("note").as(PROSE));
    filing.add(TABLE, newsroom, fields.at());
    if (newsroom.basis == Basis.INFERRED && !fields.has("note")) {
      fields.wrong(CONTRADICTION, "an inference without a reason", "add 'note:'");
    }
    return newsroom;
  }
}
