package org.throughline.ingest.seed;

import static org.throughline.ingest.problem.Code.CHAIN_LOOPS;

import java.util.LinkedHashSet;
import org.throughline.article.CitationRelation;
import org.throughline.fact.Basis;
import org.throughline.ingest.table.Column;
import org.throughline.ingest.table.Key;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Choice;
import org.throughline.ingest.yaml.Value;

/** One party of the chain from whom an article credits (1) down to the origin (the last). */
record Hop(Key report, int position, String party, CitationRelation relation, Basis basis) {

  static final Table<Hop> TABLE =
      Table.<Hop>unidentified("report_hop")
          .within(Column.toKey("report_id", Report.TABLE, Hop::report))
          .key(Column.number("position", Hop::position))
          .to("party_id", Party.TABLE, Hop::party)
          .choice("relation", CitationRelation.class, Hop::relation)
          .choice("basis", Basis.class, Hop::basis);

  /**
   * @return the last party; null where the chain is empty
   */
  static String readAll(Key report, Value chain, Filing filing) {
    var parties = new LinkedHashSet<String>();
    chain.eachItem(
        (position, item) -> {
          var hop = read(report, position, item, filing);
          if (hop == null) {
            return;
          }
          filing.add(TABLE, hop, item.at());
          if (hop.party != null && !parties.add(hop.party)) {
            var wrong = "'%s' stands in the chain twice".formatted(hop.party);
            item.wrong(CHAIN_LOOPS, wrong, "nobody passes on what came from them");
          }
        });
    return parties.stream().reduce(null, (earlier, later) -> later);
  }

  /** A party alone: the text itself says that it is next in the chain. */
  private static Hop read(Key report, int position, Value item, Filing filing) {
    if (item.isScalar()) {
      return new Hop(report, position, filing.party(item), null, Basis.STATED);
    }
    return item.object(
        fields -> {
          var basis = fields.optional("basis").as(Choice.of(Basis.class));
          return new Hop(
              report,
              position,
              filing.party(fields.required("party")),
              fields.optional("relation").as(Choice.of(CitationRelation.class)),
              basis == null ? Basis.STATED : basis);
        });
  }
}
