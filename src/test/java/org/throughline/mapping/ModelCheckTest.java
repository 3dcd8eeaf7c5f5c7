package org.throughline.mapping;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.graphql.Query;
import org.junit.jupiter.api.Test;
import org.throughline.editorial.Editorial;

/** A wrong mapping stops the start, and is named. */
@QuarkusTest
class ModelCheckTest {

  @Inject DataSource database;
  @Inject Model served;

  @Test
  void the_served_model_fits_the_database() throws SQLException {
    try (var connection = database.getConnection()) {
      assertTrue(ModelCheck.check(served, connection).keyTypes().size() > 50);
    }
  }

  @Test
  void nothing_stays_open_when_the_check_is_done() throws Exception {
    var statements = new ArrayList<PreparedStatement>();
    try (var connection = database.getConnection()) {
      var watched =
          (java.sql.Connection)
              Proxy.newProxyInstance(
                  getClass().getClassLoader(),
                  new Class<?>[] {java.sql.Connection.class},
                  (proxy, method, arguments) -> {
                    var result = method.invoke(connection, arguments);
                    if (result instanceof PreparedStatement statement) {
                      statements.add(statement);
                    }
                    return result;
                  });
      ModelCheck.check(served, watched);
      assertTrue(statements.size() > 300, () -> statements.size() + " statements");
      for (var statement : statements) {
        assertTrue(statement.isClosed(), statement::toString);
      }
    }
  }

  @Test
  void a_column_that_is_not_there() {
    assertWrong(NoSuchColumn.Reads.class, "Wrong.colour", "column t.colour does not exist");
  }

  interface NoSuchColumn {
    @Table("story")
    record Wrong(String slug, String colour) {}

    interface Reads {
      @Query
      Wrong wrong(@Names("Wrong") String slug);
    }
  }

  @Test
  void a_table_that_is_not_there() {
    assertWrong(NoSuchTable.Reads.class, "Query.wrong", "relation \"tale\" does not exist");
  }

  interface NoSuchTable {
    @Table("tale")
    record Wrong(String slug) {}

    interface Reads {
      @Query
      Wrong wrong(@Names("Wrong") String slug);
    }
  }

  @Test
  void sql_that_is_none() {
    assertWrong(NoSql.Reads.class, "Wrong.size", "syntax error");
  }

  interface NoSql {
    @Table("story")
    record Wrong(@Sql("select count(* from article") int size) {}

    interface Reads {
      @Query
      Wrong wrong(@Names("Wrong") String slug);
    }
  }

  @Test
  void a_column_that_may_be_null_in_a_field_that_may_not() {
    assertWrong(NullWhereNone.Reads.class, "Wrong.summary", "make it @Nullable");
  }

  interface NullWhereNone {
    @Table("story")
    record Wrong(String summary) {}

    interface Reads {
      @Query
      Wrong wrong(@Names("Wrong") String slug);
    }
  }

  @Test
  void an_enum_with_other_values_than_the_databases() {
    assertWrong(
        OtherValues.Reads.class, "Wrong.kind", "Kind has [TALL, SMALL]", "organization_kind has [");
  }

  interface OtherValues {
    enum Kind {
      TALL,
      SMALL
    }

    @Table("organization")
    record Wrong(Kind kind) {}

    interface Reads {
      @Query
      Wrong wrong(@Names("Wrong") String slug);
    }
  }

  @Test
  void an_argument_that_sql_names_and_nobody_declares() {
    var refused = assertThrows(RuntimeException.class, () -> check(UndeclaredArgument.Reads.class));
    assertTrue(refused.getMessage().contains("language"), refused.getMessage());
  }

  interface UndeclaredArgument {
    @Table("story")
    record Wrong(String slug) {}

    interface Reads {
      @Query
      @Connection(where = "$.language = :language")
      List<Wrong> wrong();
    }
  }

  @Test
  void an_order_that_no_cursor_holds() {
    assertWrong(NoCursor.Reads.class, "Query.wrong", "of type organization_kind", "cast it");
  }

  interface NoCursor {
    @Table("organization")
    record Wrong(String slug) {}

    interface Reads {
      @Query
      @Connection(order = "$.kind")
      List<Wrong> wrong();
    }
  }

  @Test
  void a_list_of_all_that_is_not_counted() {
    assertWrong(
        NotCounted.Reads.class, "Query.wrong lists all of seen.report, which is not counted");
  }

  interface NotCounted {
    @Table("seen.report")
    record Wrong(int version) {}

    interface Reads {
      @Query
      @Connection
      List<Wrong> wrong();
    }
  }

  @Test
  void a_facet_of_all_that_is_not_counted() {
    assertWrong(
        NoFacet.Reads.class, "Query.wrong has the facet slug of seen.story, which is not counted");
  }

  interface NoFacet {
    @Table("seen.story")
    record Wrong(String slug) {}

    record Filter(
        @Nullable @Facet("language") String language, @Nullable @Facet("slug") String slug) {}

    interface Reads {
      @Query
      @Connection
      List<Wrong> wrong(@Nullable Filter filter);
    }
  }

  @Test
  void a_facet_that_is_also_said_in_sql() {
    var refused = assertThrows(IllegalStateException.class, () -> check(TwiceSaid.Reads.class));
    assertTrue(refused.getMessage().contains("marked @Where and @Facet"), refused.getMessage());
  }

  interface TwiceSaid {
    interface Reads {
      @Query
      @Connection
      List<NoFacet.Wrong> wrong(
          @Nullable @Facet("language") @Where("$.language > :language") String language);
    }
  }

  @Test
  void what_was_known_by_a_day_from_a_column_that_is_not_there() {
    assertWrong(NoSuchDay.Reads.class, "Query.wrong", "column c.born does not exist");
  }

  interface NoSuchDay {
    @Table("story")
    @AsOf("$.born <= :asOf")
    record Wrong(String slug) {}

    interface Reads {
      @Query
      Wrong wrong(@Names("Wrong") String slug, @Nullable @AsOf LocalDate asOf);
    }
  }

  @Test
  void a_slug_that_may_need_escapes() {
    assertWrong(NoSlug.Reads.class, "Wrong.slug", "of type text and not of the domain slug");
  }

  interface NoSlug {
    record Wrong(String slug) {}

    interface Reads {
      @Query
      @One(from = "(select 'a\"b'::text as slug)")
      Wrong wrong();
    }
  }

  @Test
  void a_value_as_of_a_day_without_a_type() {
    assertWrong(NoType.Reads.class, "Wrong.title", "could not determine polymorphic type");
  }

  interface NoType {
    @Table("story")
    record Wrong(@AsOf("null") String title) {}

    interface Reads {
      @Query
      Wrong wrong(@Names("Wrong") String slug, @Nullable @AsOf LocalDate asOf);
    }
  }

  @Test
  void a_count_that_is_not_kept() {
    assertWrong(NoCount.Reads.class, "Wrong.parts", "column t.part_count does not exist");
  }

  interface NoCount {
    @Table("seen.story")
    record Wrong(
        Editorial editorial,
        @Connection(on = "story_id", counted = "part_count") List<Part> parts) {}

    @Table("seen.article")
    record Part(Editorial editorial, int version) {}

    interface Reads {
      @Query
      Wrong wrong(@Names("Wrong") String slug);
    }
  }

  @Test
  void all_wrong_ones_are_named_at_once() {
    assertWrong(Several.Reads.class, "Wrong.size", "Wrong.summary");
  }

  interface Several {
    @Table("story")
    record Wrong(@Sql("select count(* from article") int size, String summary) {}

    interface Reads {
      @Query
      Wrong wrong(@Names("Wrong") String slug);
    }
  }

  private void assertWrong(Class<?> reads, String field, String... words) {
    var wrong = assertThrows(WrongMappings.class, () -> check(reads)).getMessage();
    assertTrue(wrong.contains(field), wrong);
    for (var word : words) {
      assertTrue(wrong.contains(word), wrong);
    }
  }

  private void check(Class<?>... operations) throws SQLException {
    try (var connection = database.getConnection()) {
      ModelCheck.check(ModelReader.read(List.of(operations)), connection);
    }
  }
}
