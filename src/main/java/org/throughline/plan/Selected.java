package org.throughline.plan;

import graphql.language.Field;
import graphql.language.SelectionSet;
import java.util.List;

/**
 * A field to compile: its declaration, its arguments, what is selected below it, on which row.
 *
 * @param place where the document has it first
 */
record Selected(
    org.throughline.mapping.Field mapped,
    Field place,
    Arguments arguments,
    List<SelectionSet> selections,
    Template template,
    Row row) {}
