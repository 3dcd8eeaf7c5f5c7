/**
 * What somebody said, somewhere, at some time.
 *
 * <p>Owns the tables {@code statement}, {@code statement_speaker} and {@code statement_claim}.
 * Start at {@link org.throughline.statement.Statement}.
 */
@DefaultNonNull
package org.throughline.statement;

import io.smallrye.graphql.api.DefaultNonNull;
