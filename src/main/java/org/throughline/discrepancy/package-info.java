/**
 * Where articles differ, or one differs with itself.
 *
 * <p>Owns the tables {@code discrepancy}, {@code discrepancy_claim}, {@code discrepancy_event},
 * {@code discrepancy_element}, {@code discrepancy_party}, {@code discrepancy_side} and {@code
 * discrepancy_side_article}. Start at {@link org.throughline.discrepancy.Discrepancy}.
 */
@DefaultNonNull
package org.throughline.discrepancy;

import io.smallrye.graphql.api.DefaultNonNull;
