/**
 * Where an object stands editorially: who sees it, what was wrong with it, whether it was taken
 * back.
 *
 * <p>Owns {@code correction} and {@code retraction}, and the columns {@code published} and {@code
 * editorial_…} of every table whose rows readers may not all see. That they do not is decided by
 * the views of the schema {@code seen}: see migration V023.1. Start at {@link
 * org.throughline.editorial.Editorial}.
 */
@DefaultNonNull
package org.throughline.editorial;

import io.smallrye.graphql.api.DefaultNonNull;
