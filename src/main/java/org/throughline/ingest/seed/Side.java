package org.throughline.ingest.seed;

import static org.throughline.ingest.problem.Code.CONTRADICTION;
import static org.throughline.ingest.yaml.Text.LINE;

import java.util.List;
import org.throughline.ingest.table.Column;
import org.throughline.ingest.table.Key;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Fields;
import org.throughline.ingest.yaml.Value;

/** One side of a discrepancy. */
record Side(String discrepancy, int position, String value) {

  static final Table<Side> TABLE =
      Table.<Side>identified("discrepancy_side")
          .within("discrepancy_id", Discrepancy.TABLE, Side::discrepancy)
          .key(Column.number("position", Side::position))
          .text("value", Side::value);

  /** Which article is on the side; without lines, all of it is. */
  record Stand(Key side, String article, List<Integer> lines) {

    static final Table<Stand> TABLE =
        Table.<Stand>unidentified("discrepancy_side_article")
            .within(Column.toKey("side_id", Side.TABLE, Stand::side))
            .key(Column.to("article_id", Article.TABLE, Stand::article))
            .lines("lines", Stand::lines);
  }

  static void readAll(String discrepancy, Value sides, Filing filing) {
    sides.eachItem(
        (position, item) -> item.object(fields -> read(discrepancy, position, fields, filing)));
    if (sides.items().size() == 1) {
      sides.wrong(CONTRADICTION, "a discrepancy with one side", "name the other side too");
    }
  }

  private static Side read(String discrepancy, int position, Fields fields, Filing filing) {
    var side = new Side(discrepancy, position, fields.required("value").as(LINE));
    filing.add(TABLE, side, fields.at());
    if (fields.has("in") == fields.has("lines")) {
      fields.wrong(CONTRADICTION, "a side needs 'in' or 'lines'", "give one of them");
    }
    var once = new Once("article");
    for (var item : fields.optional("in").items()) {
      var article = once.add(filing.article(item), item);
      filing.add(Stand.TABLE, new Stand(TABLE.keyOf(side), article, List.of()), item.at());
    }
    for (var entry : fields.optional("lines").entries()) {
      var article = once.add(filing.article(entry.key()), entry.key());
      var stand = new Stand(TABLE.keyOf(side), article, Lines.read(entry.value()));
      filing.add(Stand.TABLE, stand, entry.key().at());
    }
    return side;
  }
}
