package org.throughline.store.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArticleTest extends OneOfEach {

  @Test
  @Refuses("newsroom_outlet_fk")
  void an_unnamed_group_is_no_outlet() {
    refuses(
        """
        update newsroom set outlet_id = the('insiders'), basis = 'STATED'
        where id = the('some-newsroom')
        """);
    stores(
        """
        update newsroom set outlet_id = the('wire'), basis = 'STATED'
        where id = the('some-newsroom')
        """);
  }

  @Test
  @Refuses("newsroom_outlet_has_a_basis_ck")
  void an_outlet_of_a_newsroom_is_known_somehow() {
    refuses("update newsroom set basis = 'UNKNOWN' where outlet_id is not null");
    stores("update newsroom set basis = 'DERIVED' where outlet_id is not null");
  }

  @Test
  @Refuses("newsroom_inference_is_explained_ck")
  void an_inferred_newsroom_says_why() {
    refuses("update newsroom set basis = 'INFERRED' where outlet_id is null");
    stores(
        """
        update newsroom set basis = 'INFERRED', note = 'Both end alike.'
        where outlet_id is null
        """);
  }

  @Test
  @Refuses("article_shares_known_newsroom_ct")
  void articles_share_no_newsroom_without_a_reason() {
    refuses(ANOTHER_OF_SOME_NEWSROOM);
    refuses(
        """
        update article set newsroom_id = the('some-newsroom'), outlet_id = null, outlet_basis = 'UNKNOWN'
        """);
    stores(
        "update newsroom set basis = 'INFERRED', note = 'Both end alike.' where outlet_id is null;"
            + ANOTHER_OF_SOME_NEWSROOM);
    stores(
        ANOTHER_OF_SOME_NEWSROOM
            + "; update article set newsroom_id = the('herald-newsroom') where id = the('second')");
  }

  @Test
  @Refuses("newsroom_shared_is_known_ct")
  void the_reason_to_share_a_newsroom_stays() {
    var shared =
        """
        update article set newsroom_id = the('herald-newsroom'), outlet_id = null, outlet_basis = 'UNKNOWN';
        set constraints all immediate;
        """;
    refuses(
        shared
            + """
              update newsroom set basis = 'UNKNOWN', outlet_id = null
              where id = the('herald-newsroom')
              """);
    stores(
        shared
            + """
              update newsroom set basis = 'INFERRED', note = 'Both end alike.', outlet_id = null
              where id = the('herald-newsroom')
              """);
  }

  @Test
  @Refuses("article_title_supplied_ck")
  void a_title_that_is_not_there_is_nobodys() {
    refuses("update article set title = null, title_supplied = true where id = the('first')");
    stores("update article set title = 'Ours', title_supplied = true where id = the('first')");
  }

  @Test
  @Refuses("article_outlet_basis_ck")
  void an_article_has_an_outlet_with_a_basis_or_neither() {
    refuses("update article set outlet_basis = 'UNKNOWN' where id = the('first')");
    refuses("update article set outlet_basis = 'STATED' where id = the('second')");
    stores("update article set outlet_basis = 'INFERRED' where id = the('first')");
  }

  @Test
  @Refuses("article_outlet_fk")
  void the_outlet_of_an_article_is_that_of_its_newsroom() {
    refuses("update article set outlet_id = the('wire') where id = the('first')");
    refuses(
        """
        update article set outlet_id = the('herald'), outlet_basis = 'STATED'
        where id = the('second')
        """);
    refuses("update newsroom set outlet_id = null where id = the('herald-newsroom')");
    refuses("update newsroom set outlet_id = the('wire') where id = the('herald-newsroom')");
    stores(
        """
        update newsroom set outlet_id = the('wire') where outlet_id is not null;
        update article set outlet_id = the('wire') where id = the('first')
        """);
    stores(
        """
        update article set outlet_id = null, outlet_basis = 'UNKNOWN'
        where id = the('first')
        """);
  }

  @Test
  @Refuses("article_newsroom_fk")
  void an_article_comes_from_some_newsroom() {
    refuses("update article set newsroom_id = the('nowhere') where id = the('second')");
    refuses("delete from newsroom where id = the('some-newsroom')");
    stores(
        """
        update article set newsroom_id = the('herald-newsroom') where id = the('second');
        delete from newsroom where id = the('some-newsroom')
        """);
  }

  @Test
  @Refuses("article_url_uk")
  void a_piece_is_an_article_of_a_story_once() {
    refuses("update article set url = 'https://example.org/first'");
    stores(
        """
        update article set url = 'https://example.org/first';
        update article set story_id = the('ferry-story') where id = the('second')
        """);
  }

  @Test
  @Refuses("citation_names_nobody_only_when_broken_ck")
  void a_citation_of_nobody_is_unattributed_or_broken() {
    refuses("update citation set relation = 'CITES' where id = the('hearsay')");
    stores("update citation set relation = 'BROKEN_CITATION' where id = the('hearsay')");
  }

  @Test
  @Refuses("citation_unattributed_names_nobody_ck")
  void what_is_unattributed_names_nobody() {
    refuses("update citation set source_id = the('wire') where id = the('hearsay')");
    stores(
        """
        update citation set source_id = the('wire'), relation = 'BROKEN_CITATION'
        where id = the('hearsay')
        """);
  }

  @Test
  @Refuses("citation_passes_on_someone_else_ck")
  void nobody_passes_themselves_on() {
    refuses("update citation set passing_on_id = the('herald') where id = the('citation')");
    stores("update citation set passing_on_id = the('wire') where id = the('citation')");
  }

  @Test
  @Refuses("citation_passing_on_needs_a_source_ck")
  void only_somebody_passes_somebody_on() {
    refuses("update citation set passing_on_id = the('insiders') where id = the('hearsay')");
    stores(
        """
        update citation set source_id = the('herald'), passing_on_id = the('insiders'), relation = 'MENTIONS'
        where id = the('hearsay')
        """);
  }

  @Test
  @Refuses("article_text_is_kept_by_licence_ck")
  void a_text_is_kept_by_a_licence_and_only_then() {
    refuses("update article_text set text = 'The whole text.' where article_id = the('second')");
    refuses("update article_text set licence = 'CC0-1.0' where article_id = the('second')");
    refuses("update article_text set licence = null where article_id = the('first')");
    stores("update article_text set licence = null, text = null where article_id = the('first')");
  }

  @Test
  @Refuses("article_text_fingerprint_ck")
  void a_fingerprint_is_a_set_in_order_and_not_endless() {
    for (var fingerprint :
        new String[] {"'{}'", "'{2,1}'", "'{1,1}'", "'{1,null}'", "'{{1,2}}'", "'[0:1]={1,2}'"}) {
      refuses(fingerprint(fingerprint));
    }
    refuses(fingerprint("array(select generate_series(1, 20001)::bigint)"));
    stores(fingerprint("array(select generate_series(1, 20000)::bigint)"));
    stores(fingerprint("'{-9223372036854775808,9223372036854775807}'"));
  }

  @Test
  @Refuses("article_text_lines_ck")
  void each_run_of_a_fingerprint_has_a_line_or_none_has() {
    for (var lines :
        new String[] {"'{}'", "'{1}'", "'{1,2,3}'", "'{0,1}'", "'{1,null}'", "'{{1,2}}'"}) {
      refuses(lines(lines));
    }
    stores(lines("'{2,1}'"));
    stores(lines("null"));
  }

  private static String lines(String lines) {
    return "update article_text set lines = %s where article_id = the('second')".formatted(lines);
  }

  private static String fingerprint(String hashes) {
    return "update article_text set fingerprint = %s where article_id = the('second')"
        .formatted(hashes);
  }

  @Test
  void the_runs_of_a_fingerprint_follow_it() {
    var runs =
        "select string_agg(hash::text, ' ' order by hash) from article_run where article_id = the('first')";
    assertEquals("-5 7 9", after("select 1", runs));
    assertEquals(
        "7 8",
        after(
            "update article_text set fingerprint = '{7,8}', lines = '{1,1}' where article_id = the('first')",
            runs));
    assertNull(after("delete from article_text where article_id = the('first')", runs));
  }

  private static final String ANOTHER_OF_SOME_NEWSROOM =
      """
      insert into article (id, slug, story_id, newsroom_id, language, outlet_basis, published_basis)
      values (the('third'), 'third', the('ferry-story'), the('some-newsroom'), 'en', 'UNKNOWN', 'UNKNOWN')
      """;
}
