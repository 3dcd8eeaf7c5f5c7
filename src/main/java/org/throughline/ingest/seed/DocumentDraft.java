package org.throughline.ingest.seed;

import static java.util.stream.Collectors.toSet;
import static org.throughline.ingest.problem.Code.CONTRADICTION;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.ingest.problem.Place;
import org.throughline.ingest.problem.Problems;
import org.throughline.ingest.table.Fact;
import org.throughline.ingest.table.Key;
import org.throughline.ingest.table.Statements;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.table.Wanted;
import org.throughline.ingest.yaml.Fields;
import org.throughline.ingest.yaml.Text;

/**
 * A document that was read on its own: what it does not give has to be stored.
 *
 * @param story null of a registry or fingerprints, and of a story without a right slug
 */
record DocumentDraft(Draft draft, String story) {

  /** Who registers a party is asked for seed files only: an import removes none. */
  private static final List<Table<?>> ORDER =
      SeedTables.IN_ORDER.stream().filter(table -> table != Party.REGISTERED).toList();

  private static final String TEXTS_OF_STORY =
      """
      select article.slug, article_text.text is not null
      from article_text
      join article on article.id = article_text.article_id
      join story on story.id = article.story_id
      where story.slug = any(?::text[])
      """;

  private static final String TEXTS_OF_ARTICLES =
      """
      select article.slug, article_text.text is not null
      from article_text
      join article on article.id = article_text.article_id
      where article.slug = any(?::text[])
      """;

  /**
   * @return empty for what is not to be read at all, after it became a problem
   */
  static Optional<DocumentDraft> read(Document document, Problems problems) {
    return document
        .read(problems)
        .map(
            root -> {
              var draft = new Draft();
              root.object(fields -> read(fields, draft));
              return new DocumentDraft(draft, storyOf(draft));
            });
  }

  private static Fields read(Fields fields, Draft draft) {
    if (fields.has("story")) {
      Story.read(fields, draft);
    } else if (fields.has("fingerprints")) {
      Fingerprints.read(fields, draft);
    } else {
      fields.optional("story"); // so that a misspelt key of any document is understood
      fields.optional("fingerprints");
      Registry.read(fields, draft);
    }
    return fields;
  }

  private static String storyOf(Draft draft) {
    return draft.facts().stream()
        .filter(fact -> fact.table() == Story.TABLE)
        .map(fact -> fact.key().toString())
        .filter(Text::isSlug)
        .findFirst()
        .orElse(null);
  }

  private boolean isStory() {
    return draft.facts().stream().anyMatch(fact -> fact.table() == Story.TABLE);
  }

  /** What is referred to in vain is added to the problems, or to what is awaited. */
  Wanted wanted(Statements statements, Problems problems, Problems awaited) throws SQLException {
    var stored = new StoredQuestions(statements).answer(draft, story);
    var open = draft.check(stored, awaited);
    var facts = draft.facts().stream().filter(fact -> fact.table() != Party.REGISTERED).toList();
    return new Wanted(
        ORDER,
        facts,
        story == null ? Map.of() : Governed.by(story, statements),
        Map.of(ArticleText.TABLE, spared(facts, statements, problems)),
        awaited(open),
        Place.top(Document.NAME));
  }

  /**
   * A fingerprint may have come on its own, so a story that does not speak of it lets it be; a kept
   * text comes with its story only, which takes it back by silence.
   */
  private Set<Key> spared(List<Fact<?>> facts, Statements statements, Problems problems)
      throws SQLException {
    var given = new HashMap<String, Fact<?>>();
    facts.stream()
        .filter(fact -> fact.table() == ArticleText.TABLE)
        .forEach(fact -> given.put(fact.key().toString(), fact));
    if (isStory() ? story == null : given.isEmpty()) {
      return Set.of();
    }
    var texts =
        isStory()
            ? statements.read(TEXTS_OF_STORY, List.of(Set.of(story)))
            : statements.read(TEXTS_OF_ARTICLES, List.of(given.keySet()));
    var spared = new HashSet<Key>();
    for (var text : texts) {
      var article = text.get(0);
      var isKept = text.get(1).equals("t");
      if (isKept && !isStory()) {
        var wrong = "the text of '%s' is kept, and its fingerprint with it".formatted(article);
        problems.add(CONTRADICTION, given.get(article).at(), wrong, "remove this one");
      } else if (!isKept && !given.containsKey(article)) {
        spared.add(Key.of(Key.of(article)));
      }
    }
    return spared;
  }

  private static Map<Table<?>, Set<Key>> awaited(Map<Kind, Set<String>> open) {
    var awaited = new HashMap<Table<?>, Set<Key>>();
    open.forEach(
        (kind, slugs) ->
            awaited
                .computeIfAbsent(
                    kind == Kind.CLAIM ? Claim.TABLE : Party.TABLE, any -> new HashSet<>())
                .addAll(slugs.stream().map(Key::of).collect(toSet())));
    return awaited;
  }
}
