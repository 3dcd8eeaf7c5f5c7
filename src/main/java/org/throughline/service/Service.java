package org.throughline.service;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;

/** The running service. */
@Description("The running service.")
public record Service(
    @Description("Its version, as its release is named.") String version,
    @Description("When this process started, in UTC.") OffsetDateTime startedAt) {}
