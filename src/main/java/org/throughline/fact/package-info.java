/**
 * The small values that facts are made of, and what every object of the API has in common.
 *
 * <p>Owns no table: a value is part of the row of the fact it belongs to.
 */
@DefaultNonNull
package org.throughline.fact;

import io.smallrye.graphql.api.DefaultNonNull;
