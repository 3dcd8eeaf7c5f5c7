/**
 * What happened, is planned, or is only talked about.
 *
 * <p>Owns the tables {@code event}, {@code event_next}, {@code event_claim}, {@code participation},
 * {@code participation_article}, {@code count_mention} and {@code place_candidate}. Start at {@link
 * org.throughline.event.Event}.
 */
@DefaultNonNull
package org.throughline.event;

import io.smallrye.graphql.api.DefaultNonNull;
