package org.throughline.ingest.seed;

import org.throughline.fact.Basis;
import org.throughline.ingest.table.Column;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Choice;
import org.throughline.ingest.yaml.Fields;
import org.throughline.ingest.yaml.Value;

/** Who takes part in an event, and which articles say so. */
record Participation(String event, int position, String party, Basis basis) {

  static final Table<Participation> TABLE =
      Table.<Participation>identified("participation")
          .within("event_id", Event.TABLE, Participation::event)
          .key(Column.to("party_id", Party.TABLE, Participation::party))
          .number("position", Participation::position)
          .choice("basis", Basis.class, Participation::basis);

  static final Table<Link> ARTICLES =
      Link.table("participation_article", TABLE, "article_id", Article.TABLE);

  static void readAll(String event, Value participants, Filing filing) {
    var once = new Once("participant");
    participants.eachItem(
        (position, item) -> {
          var read = item.object(fields -> read(event, position, fields, filing));
          once.add(read == null ? null : read.party, item);
        });
  }

  private static Participation read(String event, int position, Fields fields, Filing filing) {
    var participation =
        new Participation(
            event,
            position,
            filing.party(fields.required("party")),
            fields.required("basis").as(Choice.of(Basis.class)));
    filing.add(TABLE, participation, fields.at());
    filing.draft.link(ARTICLES, TABLE.keyOf(participation), fields.required("in"), filing::article);
    return participation;
  }
}
