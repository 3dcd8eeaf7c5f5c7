package org.throughline.edge;

import graphql.schema.GraphQLSchema;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.throughline.mapping.Model;
import org.throughline.mapping.ModelCheck;
import org.throughline.plan.Documents;
import org.throughline.plan.LimitsConfig;
import org.throughline.plan.Plans;
import org.throughline.schema.SchemaConfig;
import org.throughline.write.Catalog;
import org.throughline.write.InputCheck;

/** Holds the model against the database when the service starts; a wrong mapping stops it. */
class CheckedModel {

  @Produces
  @Singleton
  @Startup
  Plans plans(Model model, GraphQLSchema schema, AgroalDataSource database, LimitsConfig limits)
      throws SQLException {
    try (var connection = database.getConnection()) {
      return new Plans(model, schema, ModelCheck.check(model, connection), limits);
    }
  }

  @Produces
  @Singleton
  @Startup
  Catalog catalog(Model model, AgroalDataSource database) throws SQLException {
    try (var connection = database.getConnection()) {
      var catalog = Catalog.read(connection);
      InputCheck.check(model, catalog);
      return catalog;
    }
  }

  @Produces
  @Singleton
  Documents documents(GraphQLSchema schema, LimitsConfig limits, SchemaConfig config) {
    return new Documents(schema, limits, config);
  }
}
