package org.throughline.cache;

import java.util.Set;

/**
 * What an answer depends on.
 *
 * @param tables all whose rows it may show; {@link Footprints#DAY} among them stands for the day
 * @param types the kinds of objects that these belong to: {@code story}, {@code proposal_element}
 * @param isKeepable false where something else may change it: the clock, or a table that nobody
 *     watches
 */
record Footprint(Set<String> tables, Set<String> types, boolean isKeepable) {}
