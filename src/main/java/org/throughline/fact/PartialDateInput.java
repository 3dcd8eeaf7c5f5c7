package org.throughline.fact;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** What an editor says of a day. */
@Input("PartialDateInput")
@Description("A day, or what is known of it; see `PartialDate`.")
public record PartialDateInput(
    @Nullable @Description("The day; null where only an interval or nothing is known.")
        LocalDate value,
    @Nullable
        @Description("The first day it can be; left out where `value` is given, null where open.")
        LocalDate earliest,
    @Nullable
        @Description("The last day it can be; left out where `value` is given, null where open.")
        LocalDate latest,
    @Nullable
        @Description("How that is known; left out: `STATED`, or `UNKNOWN` where no day is given.")
        Basis basis,
    @Nullable
        @Description("How a text puts it, or why it follows; null where there is nothing to add.")
        String text) {}
