/**
 * Answers that everybody gets the same, kept until a table that they show is written to.
 *
 * <p>{@link org.throughline.cache.AnswerCache} keeps them, {@link org.throughline.cache.Footprints}
 * says which tables an answer shows, {@link org.throughline.cache.Watch} learns which are written
 * to. Owns the schema {@code cache} of the database, which no answer shows.
 */
package org.throughline.cache;
