/**
 * Whoever can say, hold, propose or pass something on: people, organizations and sources.
 *
 * <p>Owns the tables {@code party}, {@code person}, {@code organization}, {@code source}, {@code
 * name_alias}, {@code role}, {@code membership} and {@code merge_candidate}. Start at {@link
 * org.throughline.party.Party}.
 */
@DefaultNonNull
package org.throughline.party;

import io.smallrye.graphql.api.DefaultNonNull;
