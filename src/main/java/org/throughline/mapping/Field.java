package org.throughline.mapping;

import java.util.List;

/**
 * One field of a type, or of the query root.
 *
 * @param declaredAt where a person finds it: {@code Story.articles}
 * @param exactlyOneArgument callers give exactly one of the arguments
 */
public record Field(
    String name,
    String declaredAt,
    Source source,
    List<Argument> arguments,
    boolean exactlyOneArgument) {}
