package org.throughline.ingest.seed;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A file as it was last loaded. */
@Entity
@Table(name = "seed_file")
class SeedFile extends PanacheEntityBase {

  @Id public String name;

  public String sha256;

  @Column(name = "loaded_at")
  public Instant loadedAt;
}
