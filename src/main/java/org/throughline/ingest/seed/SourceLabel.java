package org.throughline.ingest.seed;

import static org.throughline.ingest.yaml.Text.LINE;

import java.util.List;
import org.throughline.ingest.table.Column;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Value;

/** What an article calls a source. */
record SourceLabel(String article, String source, String label, List<Integer> lines) {

  static final Table<SourceLabel> TABLE =
      Table.<SourceLabel>unidentified("source_label")
          .within("article_id", Article.TABLE, SourceLabel::article)
          .key(Column.to("source_id", Party.TABLE, SourceLabel::source))
          .key(Column.text("label", SourceLabel::label))
          .lines("lines", SourceLabel::lines);

  static void readAll(String article, Value labels, Filing filing) {
    for (var source : labels.entries()) {
      var slug = filing.refer(source.key(), Kind.SOURCE);
      for (var label : source.value().entries()) {
        var printed = label.key().as(LINE);
        var row = new SourceLabel(article, slug, printed, Lines.read(label.value()));
        filing.add(TABLE, row, label.key().at());
      }
    }
  }
}
