package org.throughline.world;

import java.util.List;
import org.throughline.World;

/** An article reporting something, as a fact and crediting nobody. */
public final class Report extends Thing<Report> {

  public Report(World world, Article article, Thing<?> target) {
    super(world, "report", article.toString() + " on " + target);
    insert(
        "article_id",
        article,
        column(target),
        target,
        "position",
        world.next(),
        "certainty",
        "ASSERTED",
        "attribution",
        "NONE",
        "lines",
        "{1}");
  }

  private static String column(Thing<?> target) {
    return target.id().startsWith("proposal_element")
        ? "element_id"
        : target.id().replaceFirst("_.*", "_id");
  }

  /** From whom the article credits down to the origin; sources that are not there yet are made. */
  public Report via(String... sources) {
    for (var source : sources) {
      via(world.sourceOf(source));
    }
    return this;
  }

  public Report via(Party<?> next) {
    world
        .rows()
        .run(
            """
            insert into report_hop (report_id, position, party_id, relation, basis)
            select ?::uuid, count(*) + 1, ?::uuid, 'CITES', 'STATED'
            from report_hop where report_id = ?::uuid\
            """,
            this,
            next,
            this);
    return with("attribution", "EXPLICIT");
  }

  /** What the chain says stands nowhere in so many words. */
  public Report inferred() {
    world.rows().run("update report_hop set basis = 'INFERRED' where report_id = ?", this);
    return this;
  }

  public Report certainty(String certainty) {
    return with("certainty", certainty);
  }

  public Report wording(String wording) {
    return with("wording", wording);
  }

  public Report lines(Integer... lines) {
    return with("lines", List.of(lines));
  }
}
