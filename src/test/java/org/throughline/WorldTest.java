package org.throughline;

import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test that begins with an empty world and sends operations over HTTP. */
public abstract class WorldTest {

  @Inject protected World world;

  @BeforeEach
  void begin() {
    world.clear();
  }

  /** What nobody asked for has to be legal too. */
  @AfterEach
  void end() {
    world.rows().commit();
  }

  /** What PostgreSQL answers to a query written by hand. */
  protected String sql(String query) {
    return world.rows().value(query);
  }
}
