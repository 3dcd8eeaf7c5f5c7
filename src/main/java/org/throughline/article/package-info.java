/**
 * Published pieces, where they come from, and what they lean on.
 *
 * <p>Owns the tables {@code article}, {@code article_author}, {@code article_text}, {@code
 * article_run}, {@code newsroom}, {@code citation}, {@code mention} and {@code source_label}. Start
 * at {@link org.throughline.article.Article}.
 */
@DefaultNonNull
package org.throughline.article;

import io.smallrye.graphql.api.DefaultNonNull;
