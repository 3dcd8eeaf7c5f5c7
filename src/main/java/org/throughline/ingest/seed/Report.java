package org.throughline.ingest.seed;

import static org.throughline.ingest.yaml.Text.WORDING;

import java.util.HashMap;
import java.util.List;
import org.throughline.ingest.table.Column;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Choice;
import org.throughline.ingest.yaml.Value;
import org.throughline.report.Attribution;
import org.throughline.report.Certainty;

/**
 * An article reporting one thing. It belongs to what it reports: whoever takes that back takes its
 * reports back.
 *
 * @param position among the reports of the same thing in the same article
 * @param wording as printed, only where wordings differ
 * @param origin the last party of its chain; null where it credits nobody
 */
record Report(
    Target target,
    String article,
    int position,
    Certainty certainty,
    Attribution attribution,
    String wording,
    List<Integer> lines,
    String origin) {

  static final Table<Report> TABLE =
      Table.<Report>identified("report")
          .versioned()
          .within(of("claim_id", Claim.TABLE))
          .within(of("element_id", Element.TABLE))
          .within(of("statement_id", Statement.TABLE))
          .within(of("event_id", Event.TABLE))
          .within(of("proposal_id", Proposal.TABLE))
          .key(Column.to("article_id", Article.TABLE, Report::article))
          .key(Column.number("position", Report::position))
          .choice("certainty", Certainty.class, Report::certainty)
          .choice("attribution", Attribution.class, Report::attribution)
          .text("wording", Report::wording)
          .lines("lines", Report::lines)
          .first(Column.to("origin_id", Party.TABLE, Report::origin));

  private static Column<Report> of(String column, Table<?> table) {
    return Column.toKey(column, table, report -> report.target.in(table));
  }

  static void readAll(Target target, Value reports, Filing filing) {
    var positions = new HashMap<String, Integer>();
    for (var item : reports.items()) {
      item.object(
          fields -> {
            var article = filing.article(fields.required("in"));
            var position = positions.merge(String.valueOf(article), 1, Integer::sum);
            var report =
                new Report(
                    target,
                    article,
                    position,
                    fields.required("certainty").as(Choice.of(Certainty.class)),
                    fields.required("attribution").as(Choice.of(Attribution.class)),
                    fields.optional("wording").as(WORDING),
                    Lines.read(fields.required("lines")),
                    null);
            var origin = Hop.readAll(TABLE.keyOf(report), fields.optional("via"), filing);
            filing.add(TABLE, report.withOrigin(origin), fields.at());
            return report;
          });
    }
  }

  private Report withOrigin(String last) {
    return new Report(target, article, position, certainty, attribution, wording, lines, last);
  }
}
