package org.throughline.ingest.seed;

import static java.util.stream.Collectors.toSet;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.ingest.table.Statements;
import org.throughline.ingest.table.Table;

/** What some files said when they were last loaded: it is theirs to change and to take back. */
record Governed(Statements statements, Set<String> files) {

  private static final String PARTIES =
      """
      select party.slug
      from seed_party
      join party on party.id = seed_party.party_id
      where seed_party.file = any(?)
      """;

  /** A newsroom belongs to no file. It goes with the last article that came from it. */
  private static final String NEWSROOMS =
      """
      select newsroom.slug
      from newsroom
      join article on article.newsroom_id = newsroom.id
      join story on story.id = article.story_id
      group by newsroom.slug
      having bool_and(story.slug = any(?))
      """;

  Map<Table<?>, Set<String>> slugs() throws SQLException {
    var stories = stories();
    return Map.of(
        Party.TABLE, slugs(PARTIES, files, statements),
        Story.TABLE, stories,
        Newsroom.TABLE, slugs(NEWSROOMS, stories, statements));
  }

  /** What a story says as a whole: all that is filed under it. */
  static Map<Table<?>, Set<String>> by(String story, Statements statements) throws SQLException {
    var stories = Set.of(story);
    return Map.of(Story.TABLE, stories, Newsroom.TABLE, slugs(NEWSROOMS, stories, statements));
  }

  /** A story's file is named after it. */
  private Set<String> stories() {
    return files.stream()
        .filter(file -> file.startsWith(SeedFiles.STORIES))
        .map(SeedFiles::storyOf)
        .collect(toSet());
  }

  private static Set<String> slugs(String sql, Set<String> parameter, Statements statements)
      throws SQLException {
    return statements.read(sql, List.of(parameter)).stream()
        .map(row -> row.get(0))
        .collect(toSet());
  }
}
