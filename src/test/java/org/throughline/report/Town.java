package org.throughline.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.throughline.report.Graph.Question;

/**
 * The town of the {@link Graph}s in PostgreSQL: thousands of graphs are stored, asked about in one
 * statement, and taken back.
 */
final class Town implements AutoCloseable {

  private final Connection connection;
  private final List<UUID> parties = new ArrayList<>();
  private final List<UUID> newsrooms = new ArrayList<>();
  private final List<UUID> articles = new ArrayList<>();
  private final UUID story = UUID.randomUUID();

  /** A graph and what is asked about it. */
  record Case(Graph graph, Question question) {}

  private Town(Connection connection) {
    this.connection = connection;
  }

  /** What PostgreSQL answers, in the order of the cases. */
  static List<Support> answers(DataSource database, List<Case> cases) throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (var town = new Town(connection)) {
        town.build();
        return town.ask(cases);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.setAutoCommit(true);
  }

  private void build() throws SQLException {
    run(
        "insert into story (id, slug, title, language, updated_at) values (?::uuid, ?, 'Town', 'en', now())",
        story,
        "town-" + story);
    for (var kind : Graph.PARTIES) {
      parties.add(party(kind));
    }
    for (var newsroom = 0; newsroom < Graph.NEWSROOMS; newsroom++) {
      newsrooms.add(UUID.randomUUID());
      run(
          "insert into newsroom (id, slug, outlet_id, basis) values (?::uuid, ?, ?::uuid, 'STATED')",
          newsrooms.get(newsroom),
          slug(newsrooms.get(newsroom)),
          outlet(Graph.outletOfNewsroom(newsroom)));
    }
    for (var article = 0; article < Graph.ARTICLES; article++) {
      articles.add(UUID.randomUUID());
      var outlet = outlet(Graph.outletOf(article));
      run(
          """
          insert into article (id, slug, story_id, newsroom_id, language, outlet_id, outlet_basis, published_basis)
          values (?::uuid, ?, ?::uuid, ?::uuid, 'en', ?::uuid, ?::basis, 'UNKNOWN')""",
          articles.get(article),
          slug(articles.get(article)),
          story,
          newsrooms.get(Graph.newsroomOf(article)),
          outlet,
          outlet == null ? "UNKNOWN" : "STATED");
    }
  }

  private UUID party(Graph.Kind kind) throws SQLException {
    var id = UUID.randomUUID();
    var table =
        switch (kind) {
          case PERSON -> "person";
          case ORGANIZATION -> "organization";
          case OUTLET, OFFICIAL, UNNAMED -> "source";
        };
    run(
        "insert into party (id, kind, slug) values (?::uuid, upper(?)::party_kind, ?)",
        id,
        table,
        slug(id));
    switch (kind) {
      case PERSON ->
          run("insert into person (id, slug, name) values (?::uuid, ?, ?)", id, slug(id), slug(id));
      case ORGANIZATION ->
          run(
              "insert into organization (id, slug, name, kind) values (?::uuid, ?, ?, 'GROUP')",
              id,
              slug(id),
              slug(id));
      case OUTLET, OFFICIAL ->
          run(
              "insert into source (id, slug, name, kind) values (?::uuid, ?, ?, ?::source_kind)",
              id,
              slug(id),
              slug(id),
              kind);
      case UNNAMED ->
          run(
              "insert into source (id, slug, name, kind, speaks_to_id) values (?::uuid, ?, ?, 'ANONYMOUS_GROUP', ?::uuid)",
              id,
              slug(id),
              slug(id),
              parties.get(Graph.SPOKEN_TO));
    }
    run(
        "insert into name_alias (id, party_id, position, name, script) values (?::uuid, ?::uuid, 1, ?, 'Latn')",
        UUID.randomUUID(),
        id,
        slug(id));
    return id;
  }

  private UUID outlet(int party) {
    return party < 0 ? null : parties.get(party);
  }

  private static String slug(UUID id) {
    return "town-" + id;
  }

  private List<Support> ask(List<Case> cases) throws SQLException {
    var claims = IntStream.range(0, cases.size()).mapToObj(i -> UUID.randomUUID()).toList();
    store(cases, claims);
    try (var query =
        connection.prepareStatement(
            """
            select article_count, newsroom_count, independent_origins_min, independent_origins_max,
                   on_the_record_origin_count, undetermined_count, possible_overlap
            from unnest(?::uuid[], ?::text[], ?::anonymous_policy[]) with ordinality as asked(claim, without, policy, n),
                 corroboration(claim, without::uuid[], policy, null)
            order by n""")) {
      query.setString(1, array(claims));
      query.setString(
          2,
          cases.stream()
              .map(each -> '"' + without(each.question()) + '"')
              .collect(Collectors.joining(",", "{", "}")));
      query.setString(3, array(cases.stream().map(each -> each.question().policy()).toList()));
      var answers = new ArrayList<Support>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          answers.add(
              new Support(
                  row.getInt(1),
                  row.getInt(2),
                  row.getInt(3),
                  row.getInt(4),
                  row.getInt(5),
                  row.getInt(6),
                  row.getBoolean(7)));
        }
      }
      return answers;
    }
  }

  private String without(Question question) {
    var ids = new ArrayList<UUID>();
    question.parties().forEach(party -> ids.add(parties.get(party)));
    question.newsrooms().forEach(newsroom -> ids.add(newsrooms.get(newsroom)));
    return array(ids);
  }

  private void store(List<Case> cases, List<UUID> claims) throws SQLException {
    var reports = new ArrayList<UUID>();
    var articleOf = new ArrayList<UUID>();
    var claimOf = new ArrayList<UUID>();
    var positionOf = new ArrayList<Integer>();
    var hopOf = new ArrayList<UUID>();
    var hopAt = new ArrayList<Integer>();
    var hops = new ArrayList<UUID>();
    for (var i = 0; i < cases.size(); i++) {
      var lines = cases.get(i).graph().reports();
      for (var position = 0; position < lines.size(); position++) {
        var report = UUID.randomUUID();
        reports.add(report);
        articleOf.add(articles.get(lines.get(position).article()));
        claimOf.add(claims.get(i));
        positionOf.add(position + 1);
        var chain = lines.get(position).chain();
        for (var hop = 0; hop < chain.size(); hop++) {
          hopOf.add(report);
          hopAt.add(hop + 1);
          hops.add(parties.get(chain.get(hop)));
        }
      }
    }
    run(
        "insert into claim (id, slug, story_id, text) select id, 'town-' || id, ?::uuid, 'Town' from unnest(?::uuid[]) id",
        story,
        array(claims));
    run(
        """
        insert into report (id, article_id, claim_id, position, certainty, attribution, lines)
        select *, 'ASSERTED'::certainty, 'CONTEXTUAL'::attribution, array[1] from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::smallint[])""",
        array(reports),
        array(articleOf),
        array(claimOf),
        array(positionOf));
    run(
        "insert into report_hop (report_id, position, party_id, basis) select *, 'STATED'::basis from unnest(?::uuid[], ?::smallint[], ?::uuid[])",
        array(hopOf),
        array(hopAt),
        array(hops));
    run("set constraints all immediate");
  }

  private static String array(List<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  private void run(String sql, Object... values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i] == null ? null : values[i].toString());
      }
      statement.execute();
    }
  }
}
