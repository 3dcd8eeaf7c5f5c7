package org.throughline.ingest.seed;

import static org.throughline.ingest.problem.Code.CONTRADICTION;
import static org.throughline.ingest.yaml.Text.LINE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.throughline.article.CitationRelation;
import org.throughline.ingest.table.Column;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Choice;
import org.throughline.ingest.yaml.Fields;
import org.throughline.ingest.yaml.Value;

/**
 * An article leaning on a source.
 *
 * @param source null only where the article names nobody
 * @param passingOn whom that source passes on
 * @param label as printed
 */
record Citation(
    String article,
    int position,
    String source,
    String passingOn,
    CitationRelation relation,
    String label,
    List<Integer> lines) {

  private static final Set<CitationRelation> OF_NOBODY =
      EnumSet.of(CitationRelation.UNATTRIBUTED, CitationRelation.BROKEN_CITATION);

  static final Table<Citation> TABLE =
      Table.<Citation>identified("citation")
          .within("article_id", Article.TABLE, Citation::article)
          .key(Column.number("position", Citation::position))
          .to("source_id", Party.TABLE, Citation::source)
          .to("passing_on_id", Party.TABLE, Citation::passingOn)
          .choice("relation", CitationRelation.class, Citation::relation)
          .text("label", Citation::label)
          .lines("lines", Citation::lines);

  static void readAll(String article, Value citations, Filing filing) {
    citations.eachItem(
        (position, item) -> item.object(fields -> read(article, position, fields, filing)));
  }

  private static Citation read(String article, int position, Fields fields, Filing filing) {
    var citation =
        new Citation(
            article,
            position,
            filing.party(fields.optional("source")),
            filing.party(fields.optional("passing-on")),
            fields.required("relation").as(Choice.of(CitationRelation.class)),
            fields.optional("label").as(LINE),
            Lines.read(fields.required("lines")));
    filing.add(TABLE, citation, fields.at());
    citation.check(fields);
    return citation;
  }

  private void check(Fields fields) {
    if (!fields.has("source") && relation != null && !OF_NOBODY.contains(relation)) {
      var right = "add 'source:', or say that it is unattributed or a broken-citation";
      fields.wrong(CONTRADICTION, "a citation of nobody", right);
    }
    if (!fields.has("source") && fields.has("passing-on")) {
      fields.wrong(CONTRADICTION, "nobody who passes somebody on", "add 'source:'");
    }
    if (source != null && source.equals(passingOn)) {
      fields.wrong(CONTRADICTION, "'%s' passes itself on".formatted(source), "remove 'passing-on'");
    }
  }
}
