package org.throughline.fact;

import org.eclipse.microprofile.graphql.Description;

/** Where in an article something stands. */
@Description("A line of an article as published.")
public record Locator(@Description("The line's number, counted from 1.") int line) {}
