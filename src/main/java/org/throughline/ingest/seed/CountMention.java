package org.throughline.ingest.seed;

import static org.throughline.ingest.yaml.Text.LINE;

import java.util.HashMap;
import java.util.List;
import org.throughline.ingest.table.Column;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Quantity;
import org.throughline.ingest.yaml.Value;

/**
 * How many take part in an event, as an article counts them.
 *
 * @param position among the counts of the same event in the same article
 * @param value null where the words give no number
 */
record CountMention(
    String event, String article, int position, String text, Integer value, List<Integer> lines) {

  static final Table<CountMention> TABLE =
      Table.<CountMention>unidentified("count_mention")
          .within("event_id", Event.TABLE, CountMention::event)
          .key(Column.to("article_id", Article.TABLE, CountMention::article))
          .key(Column.number("position", CountMention::position))
          .text("text", CountMention::text)
          .number("value", CountMention::value)
          .lines("lines", CountMention::lines);

  static void readAll(String event, Value counts, Filing filing) {
    var positions = new HashMap<String, Integer>();
    for (var item : counts.items()) {
      item.object(
          fields -> {
            var article = filing.article(fields.required("in"));
            var count =
                new CountMention(
                    event,
                    article,
                    positions.merge(String.valueOf(article), 1, Integer::sum),
                    fields.required("text").as(LINE),
                    fields.optional("value").as(Quantity.from(0)),
                    Lines.read(fields.required("lines")));
            filing.add(TABLE, count, fields.at());
            return count;
          });
    }
  }
}
