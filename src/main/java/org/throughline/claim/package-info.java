/**
 * Checkable assertions, and how those asked about them responded.
 *
 * <p>Owns the tables {@code claim} and {@code response}. Start at {@link
 * org.throughline.claim.Claim}.
 */
@DefaultNonNull
package org.throughline.claim;

import io.smallrye.graphql.api.DefaultNonNull;
