package org.throughline.service;

import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

/** Answers from memory: an ordinary class, so its fields stand beside those that are compiled. */
@GraphQLApi
public class ServiceReads {

  private final Service service;

  @Inject
  public ServiceReads(@ConfigProperty(name = "quarkus.application.version") String version) {
    var started = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    service = new Service(version, started.atOffset(ZoneOffset.UTC));
  }

  @Query
  @Description("The service that answers.")
  public Service service() {
    return service;
  }
}
