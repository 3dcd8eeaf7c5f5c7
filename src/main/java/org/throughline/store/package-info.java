/**
 * The PostgreSQL that everything is kept in: one of our own in the data directory, or, when a
 * {@code jdbc:postgresql:} address is configured, somebody else's.
 *
 * <p>Owns the data directory; no tables. {@link org.throughline.store.EmbeddedPostgresDriver} is
 * where to start reading: everything else follows from a connection being asked for.
 */
package org.throughline.store;
