/**
 * What is on the table, what it consists of, and who stands where.
 *
 * <p>Owns the tables {@code proposal}, {@code proposal_*}, {@code status_change}, {@code
 * status_change_article}, {@code position}, {@code position_contest}, {@code condition} and {@code
 * condition_block}. Start at {@link org.throughline.proposal.Proposal}.
 */
@DefaultNonNull
package org.throughline.proposal;

import io.smallrye.graphql.api.DefaultNonNull;
