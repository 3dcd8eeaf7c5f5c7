/**
 * Running stories: what several articles tell together.
 *
 * <p>Owns the tables {@code story}, {@code story_person}, {@code story_organization} and the view
 * {@code story_timeline}. Start at {@link org.throughline.story.Story}.
 */
@DefaultNonNull
package org.throughline.story;

import io.smallrye.graphql.api.DefaultNonNull;
