package org.throughline.mapping;

import java.util.List;
import java.util.Optional;

/**
 * One field of a type, or of the query root.
 *
 * @param declaredAt where a person finds it: {@code Story.articles}
 * @param exactlyOneArgument callers give exactly one of the arguments
 * @param role what a caller must be, where not everybody may ask
 */
public record Field(
    String name,
    String declaredAt,
    Source source,
    List<Argument> arguments,
    boolean exactlyOneArgument,
    Optional<String> role) {}
