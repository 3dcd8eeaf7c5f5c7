package org.throughline.report.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;
import org.throughline.ingest.seed.FiveArticles;
import org.throughline.world.Claim;
import org.throughline.world.Report;

/** The same facts are the same bytes; another fact is another etag. */
@QuarkusTest
class StableBundlesTest extends WorldTest {

  private static final List<String> ORDER = List.of("a", "b", "c", "d", "e");

  @Inject FiveArticles seeds;

  @Test
  void the_seeds_loaded_again_under_new_ids_give_the_same_bytes() throws Exception {
    seeds.load();
    var ids = new HashSet<>(world.rows().ask("select id::text from claim"));
    var slugs = world.rows().ask("select slug from claim order by slug");
    var first = slugs.stream().map(Bundle::all).toList();
    assertEquals(first, slugs.stream().map(Bundle::all).toList());
    seeds.load();
    ids.retainAll(world.rows().ask("select id::text from claim"));
    assertEquals(0, ids.size(), "the same ids");
    assertEquals(first, slugs.stream().map(Bundle::all).toList());
  }

  @Test
  void the_order_in_which_facts_came_makes_no_difference() {
    var documents = new HashSet<Map<String, Bundle>>();
    var order = new ArrayList<>(ORDER);
    for (var turn = 0; turn < 4; turn++) {
      world.clear();
      documents.add(Bundle.all(told(order).get(0)));
      Collections.rotate(order, 2);
      Collections.swap(order, 0, 3);
    }
    assertEquals(1, documents.size());
  }

  @Test
  void the_etag_changes_with_a_fact_in_every_format() {
    var claim = told(ORDER).get(0);
    changes(claim, "certainty", "update report set certainty = 'WILL' where lines = '{3}'");
    changes(
        claim, "attribution", "update report set attribution = 'CONTEXTUAL' where lines = '{3}'");
    changes(claim, "wording", "update report set wording = 'cats, dogs' where lines = '{3}'");
    changes(claim, "lines", "update report set lines = '{3,4}' where lines = '{3}'");
    changes(claim, "title", "update article set title = 'Rain' where slug = 'c'");
    changes(claim, "address", "update article set url = 'https://c.example/' where slug = 'c'");
    changes(claim, "language", "update article set language = 'uk' where slug = 'c'");
    changes(claim, "author's name", renamed("person", "author", "Eve"));
    changes(claim, "author", "delete from article_author");
    changes(claim, "party's name", renamed("source", "daily", "Weekly"));
    changes(claim, "chain", "delete from report_hop where position = 2");
    changes(claim, "report", "delete from report where lines = '{3,4}'");
  }

  /** A bibliography says who is cited, and not for what. */
  @Test
  void the_words_of_the_claim_are_in_every_format_but_the_bibliography() {
    var claim = told(ORDER).get(0);
    var before = Bundle.all(claim);
    world.rows().run("update claim set text = 'It pours.' where slug = 'it-rains'");
    var after = Bundle.all(claim);
    after.keySet().removeIf(format -> after.get(format).equals(before.get(format)));
    assertEquals(List.of("PROV_JSONLD", "SCHEMA_ORG", "NINJS"), List.copyOf(after.keySet()));
  }

  @Test
  void the_etag_changes_with_nothing_else() {
    var claim = told(ORDER).get(0);
    remains(claim, "version", "update claim set text = text");
    remains(claim, "report of another", "update report set certainty = 'WILL' where lines = '{9}'");
    remains(claim, "story", "update story set title = 'Rain', updated_at = now()");
    remains(
        claim,
        "alias",
        """
        insert into name_alias (id, party_id, position, name, script)
        select gen_random_uuid(), id, 99, name || ' of another name', 'Latn' from source""");
    remains(claim, "other party", renamed("source", "unrelated", "Other"));
    remains(claim, "place of the rows", "update report set certainty = certainty");
    remains(claim, "statistics", "analyze");
  }

  /** The listed name is one of the aliases. */
  private static String renamed(String table, String slug, String name) {
    return """
        update name_alias set name = '%3$s' from %1$s
        where party_id = %1$s.id and name_alias.name = %1$s.name and slug = '%2$s';
        update %1$s set name = '%3$s' where slug = '%2$s'"""
        .formatted(table, slug, name);
  }

  private void changes(Claim claim, String fact, String sql) {
    compare(claim, sql, (etags) -> assertNotEquals(etags.get(0), etags.get(1), fact));
  }

  private void remains(Claim claim, String fact, String sql) {
    compare(claim, sql, (etags) -> assertEquals(etags.get(0), etags.get(1), fact));
  }

  /** The etag of each format before and after. */
  private void compare(Claim claim, String sql, Consumer<List<String>> check) {
    var before = Bundle.all(claim);
    world.rows().run(sql);
    var after = Bundle.all(claim);
    for (var format : Bundle.FORMATS) {
      check.accept(
          List.of(
              format + " " + before.get(format).etag(), format + " " + after.get(format).etag()));
    }
  }

  /** One claim and another, told by five articles that come in this order. */
  private List<Claim> told(List<String> order) {
    var author = world.person("Author");
    var group = world.unnamedGroup("Officials", world.sourceOf("Daily"));
    world.source("Unrelated");
    var claim = world.claim("it rains");
    var other = world.claim("it snows");
    for (var name : order) {
      var article = world.article(name).published("2025-08-19");
      var line = ORDER.indexOf(name) + 1;
      if (name.equals("c")) {
        article.by(author);
      }
      placed(world.report(article, claim).lines(line).via("daily").via(group), 1);
      placed(world.report(article, claim).lines(line + 10).via("agency " + name), 2);
      placed(world.report(article, other).lines(9).via("unrelated"), 1);
    }
    return List.of(claim, other);
  }

  private static void placed(Report report, int position) {
    report.with("position", position);
  }
}
