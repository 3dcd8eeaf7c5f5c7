/**
 * How much one caller may ask in a while: points, which operations cost. Owns no table; each node
 * counts what it answers itself.
 */
@DefaultNonNull
package org.throughline.rate;

import io.smallrye.graphql.api.DefaultNonNull;
