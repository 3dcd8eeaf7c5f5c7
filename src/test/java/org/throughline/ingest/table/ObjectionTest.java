package org.throughline.ingest.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.ingest.problem.Place;

class ObjectionTest {

  private static final String ID = "0199a9c4-0000-7000-8000-000000000001";

  private final Lineage lineage = new Lineage();

  @Test
  void a_constraint_is_quoted_with_slugs_instead_of_ids() throws SQLException {
    lineage.add(
        Table.<String>identified("claim").slug(slug -> slug), new Row(ID, List.of("a-claim")));
    var refused = new SQLException("ERROR: too big\n  Detail: row (%s)".formatted(ID), "22003");
    assertEquals(
        "seeds:1: ERROR: too big Detail: row (a-claim);"
            + " the database's constraints say what is possible [REFUSED_BY_DATABASE]",
        new Objection(lineage, new Places(), Place.top("seeds")).refusal(refused).getMessage());
  }

  @Test
  void a_lost_connection_is_no_objection() {
    var lost = new SQLException("An I/O error occurred", "08006");
    assertThrows(
        SQLException.class,
        () -> new Objection(lineage, new Places(), Place.top("seeds")).refusal(lost));
  }
}
