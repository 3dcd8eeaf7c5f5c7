package org.throughline.fact;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** An interval to filter by. */
@Input("DateWindow")
@Description("The days from one to another, both included; an end that is left out is open.")
public record DateWindow(
    @Nullable @Description("The first day.") LocalDate from,
    @Nullable @Description("The last day.") LocalDate to) {}
