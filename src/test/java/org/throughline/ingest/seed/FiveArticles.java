package org.throughline.ingest.seed;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/** The product's own seeds, for tests that ask about them. */
@Singleton
public class FiveArticles {

  private final AgroalDataSource source;
  private final LoadSeeds seeds;

  @Inject
  FiveArticles(AgroalDataSource source, LoadSeeds seeds) {
    this.source = source;
    this.seeds = seeds;
  }

  /** Leaves nothing else in the database. */
  public void load() throws SQLException {
    new Database(source).empty();
    seeds.load(SeedFiles.packaged());
  }
}
