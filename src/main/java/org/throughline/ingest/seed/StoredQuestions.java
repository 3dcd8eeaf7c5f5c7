package org.throughline.ingest.seed;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.ingest.table.Statements;

/** Looks up what a draft refers to: five statements at most, however much that is. */
record StoredQuestions(Statements statements) {

  /** A newsroom is of a story as long as all its articles are. */
  private static final String NEWSROOM =
      """
      select 'NEWSROOM' as kind, newsroom.slug::text as slug,
        (select min(story.slug)
         from article
         join story on story.id = article.story_id
         where article.newsroom_id = newsroom.id
         having count(distinct story.slug) = 1) as story
      from newsroom
      """;

  private static final String SLUGS =
      Arrays.stream(Kind.values()).map(StoredQuestions::slugs).collect(joining("union all\n"));

  private static final String KNOWN =
      """
      select kind, slug, story
      from (%s) as stored
      where slug = any(?::text[])
      """
          .formatted(SLUGS);

  /** Candidates begin or end like the word; of those, a reader of problems picks the nearest. */
  private static final String NEAR =
      """
      with word as (select unnest(?::text[]) as text), stored as (%s)
      select distinct kind, slug, story
      from (
        select stored.*, word.text from stored join word on left(slug, 3) = left(text, 3)
        union all
        select stored.*, word.text from stored join word on right(slug, 3) = right(text, 3)
      ) as candidate
      where slug <> text and abs(length(slug) - length(text)) <= greatest(2, length(text) / 3)
      limit 10000
      """
          .formatted(SLUGS);

  private static final String NAMES =
      """
      select party.slug, name_alias.name
      from name_alias
      join party on party.id = name_alias.party_id
      where party.slug = any(?::text[])
      order by party.slug, name_alias.position
      """;

  private static final String OFFICES =
      """
      select person.slug, organization.slug
      from role
      join person on person.id = role.person_id
      join organization on organization.id = role.organization_id
      where person.slug = any(?::text[])
      order by person.slug, role.position
      """;

  private static final String ELEMENTS =
      """
      select proposal.slug, proposal_element.key
      from proposal_element
      join proposal on proposal.id = proposal_element.proposal_id
      where proposal.slug = any(?::text[])
      order by proposal.slug, proposal_element.set, proposal_element.position
      """;

  /**
   * @param story the one that the draft gives as a whole; null if it gives none
   */
  Stored answer(Draft draft, String story) throws SQLException {
    var stored =
        new Stored(
            story,
            stories(draft.slugs.all()),
            Map.of(),
            words(NAMES, draft.names.elsewhere()),
            words(OFFICES, draft.offices.elsewhere()),
            words(ELEMENTS, draft.elements.elsewhere()),
            true);
    return stored.with(near(draft.slugs.unknown(stored), story));
  }

  private Map<Kind, Map<String, String>> stories(Set<String> slugs) throws SQLException {
    var stories = new EnumMap<Kind, Map<String, String>>(Kind.class);
    for (var row : read(KNOWN, slugs)) {
      stories
          .computeIfAbsent(Kind.valueOf(row.get(0)), any -> new HashMap<>())
          .put(row.get(1), row.get(2));
    }
    return stories;
  }

  private Map<Kind, Set<String>> near(Set<String> unknown, String story) throws SQLException {
    var near = new EnumMap<Kind, Set<String>>(Kind.class);
    for (var row : read(NEAR, unknown)) {
      if (row.get(2) == null || !row.get(2).equals(story)) {
        near.computeIfAbsent(Kind.valueOf(row.get(0)), any -> new LinkedHashSet<>())
            .add(row.get(1));
      }
    }
    return near;
  }

  private Map<String, Set<String>> words(String sql, Set<String> owners) throws SQLException {
    var words = new HashMap<String, Set<String>>();
    for (var row : read(sql, owners)) {
      words.computeIfAbsent(row.get(0), any -> new LinkedHashSet<>()).add(row.get(1));
    }
    return words;
  }

  private List<List<String>> read(String sql, Collection<String> words) throws SQLException {
    return words.isEmpty() ? List.of() : statements.read(sql, List.of(words));
  }

  private static String slugs(Kind kind) {
    return switch (kind) {
      case PERSON, ORGANIZATION, SOURCE ->
          "select '%s' as kind, slug::text as slug, null as story from %s\n"
              .formatted(kind, kind.word());
      case STORY -> "select 'STORY' as kind, slug::text as slug, slug::text as story from story\n";
      case NEWSROOM -> NEWSROOM;
      case ARTICLE, CLAIM, EVENT, STATEMENT, PROPOSAL, DISCREPANCY ->
          """
          select '%1$s' as kind, %2$s.slug::text as slug, story.slug::text as story
          from %2$s
          join story on story.id = %2$s.story_id
          """
              .formatted(kind, kind.word());
    };
  }
}
