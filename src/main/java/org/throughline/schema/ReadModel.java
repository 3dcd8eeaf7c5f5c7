package org.throughline.schema;

import io.smallrye.graphql.schema.model.Schema;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.throughline.mapping.Model;

/** Hands the read model to whoever needs it. */
class ReadModel {

  @Produces
  @Singleton
  Model model(Schema schema) {
    return SchemaAssembly.model(schema);
  }
}
