package org.throughline.store.constraint;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArticleTest extends OneOfEach {

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
  @Refuses("article_outlet_basis_ck")
  void an_article_has_an_outlet_with_a_basis_or_neither() {
    refuses("update article set outlet_basis = 'UNKNOWN' where id = the('first')");
    refuses("update article set outlet_basis = 'STATED' where id = the('second')");
    stores("update article set outlet_basis = 'INFERRED' where id = the('first')");
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
  @Refuses("citation_names_nobody_only_when_broken_ck")
  void a_citation_of_nobody_is_unattributed_or_broken() {
    refuses("update citation set relation = 'CITES' where id = the('hearsay')");
    stores("update citation set relation = 'BROKEN_CITATION' where id = the('hearsay')");
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

  private static final String ANOTHER_OF_SOME_NEWSROOM =
      """
      insert into article (id, slug, story_id, newsroom_id, language, outlet_basis, published_basis)
      values (the('third'), 'third', the('ferry-story'), the('some-newsroom'), 'en', 'UNKNOWN', 'UNKNOWN')
      """;
}
