package org.throughline.fact;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;

/** A day, or what is known of it. */
@Description("A day, or the days between which it must lie, and how that is known.")
public record PartialDate(
    @Nullable @Description("The day; null where only an interval or nothing is known.")
        LocalDate value,
    @Nullable
        @Description(
            "The first day it can be; equal to `value` where that is known, null where open.")
        LocalDate earliest,
    @Nullable
        @Description(
            "The last day it can be; equal to `value` where that is known, null where open.")
        LocalDate latest,
    @Description("How the day or interval is known; `UNKNOWN` where all dates are null.")
        Basis basis,
    @Nullable
        @Description("How a text puts it, or why it follows; null where there is nothing to add.")
        String text) {}
