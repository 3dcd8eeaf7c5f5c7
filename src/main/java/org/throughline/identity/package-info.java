/**
 * Who is calling. Reading needs no token; whoever writes sends one, and it is verified here,
 * without asking anybody: by the keys of the operator's identity provider, or, where none is
 * configured, by a key pair of the installation's own.
 *
 * <p>Owns no table; in the data directory {@code identity.jwk} and {@code editor.token}. Start at
 * {@link org.throughline.identity.Tokens}; what a change asks is {@link
 * org.throughline.identity.Caller#as}.
 */
@DefaultNonNull
package org.throughline.identity;

import io.smallrye.graphql.api.DefaultNonNull;
