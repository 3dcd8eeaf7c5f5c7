package org.throughline.plan;

import graphql.language.SelectionSet;
import java.util.List;
import org.throughline.mapping.Field;

/** A field to compile: its declaration, its arguments, what is selected below it, on which row. */
record Selected(
    Field mapped, Arguments arguments, List<SelectionSet> selections, Template template, Row row) {}
