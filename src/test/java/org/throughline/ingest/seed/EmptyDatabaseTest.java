package org.throughline.ingest.seed;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A test that begins with an empty database, to load seeds or import documents into. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class EmptyDatabaseTest {

  @Inject LoadSeeds seeds;
  @Inject ImportDocument verb;
  @Inject AgroalDataSource source;

  Database database;
  Importing importing;

  @BeforeEach
  void begin_with_an_empty_database() throws SQLException {
    database = new Database(source);
    database.empty();
    importing = new Importing(verb, source);
  }

  @AfterAll
  void leave_the_real_seeds_to_other_tests() throws SQLException {
    database.empty();
    seeds.load(SeedFiles.packaged());
  }
}
