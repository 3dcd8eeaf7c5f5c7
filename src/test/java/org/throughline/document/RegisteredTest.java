package org.throughline.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.Statements;
import org.throughline.World;

/** What a node asks the database, and when again. */
@QuarkusTest
class RegisteredTest {

  private static final String TEXT = "query Kept { __typename }";
  private static final DocumentId ID = DocumentId.ofText(TEXT);

  @Inject AgroalDataSource database;
  @Inject World world;

  private final AtomicLong now = new AtomicLong();
  private Registered node;

  @BeforeEach
  void start() {
    world.rows().run("delete from persisted_document where text = ?", TEXT);
    world.rows().commit();
    node = new Registered(database, Duration.ofMinutes(1), now::get);
  }

  @Test
  void what_is_not_there_is_looked_for_once_a_second() {
    asks(1, Optional.empty());
    asks(0, Optional.empty());
    after(Duration.ofMillis(999));
    asks(0, Optional.empty());
    store();
    after(Duration.ofMillis(1));
    asks(1, Optional.of(TEXT));
  }

  @Test
  void what_is_there_is_read_again_when_it_may_have_been_removed() {
    store();
    asks(1, Optional.of(TEXT));
    world.rows().run("delete from persisted_document where text = ?", TEXT);
    world.rows().commit();
    after(Duration.ofSeconds(59));
    asks(0, Optional.of(TEXT));
    after(Duration.ofSeconds(1));
    asks(1, Optional.empty());
  }

  @Test
  void a_change_through_this_node_is_seen_at_once() {
    asks(1, Optional.empty());
    store();
    node.forget();
    asks(1, Optional.of(TEXT));
  }

  private void after(Duration time) {
    now.addAndGet(time.toNanos());
  }

  private void store() {
    world
        .rows()
        .run(
            "insert into persisted_document (text, operations, registered_at, registered_by) values (?, '{Kept}', now(), 'ana')",
            TEXT);
    world.rows().commit();
  }

  private void asks(int statements, Optional<String> text) {
    var run = Statements.during(this::text);
    assertEquals(text, run.result());
    assertEquals(statements, run.statements().size(), run.statements()::toString);
  }

  private Optional<String> text() {
    try {
      return node.text(ID);
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }
}
