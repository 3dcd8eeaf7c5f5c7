package org.throughline.story;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.throughline.mapping.Editable;
import org.throughline.mapping.Writes;

/** Stories are entered and corrected. */
@GraphQLApi
interface StoryWrites {

  @Mutation
  @Editable
  Story story(StoryInput input);

  @Mutation
  @Writes("(select :keep from merge_stories(:keep, :merge))")
  @Description(
      "Makes one of two: what refers to either refers to the one that stays. `editUndo` takes it back. Needs the role `editor`.")
  Story storyMerge(StoryMergeInput input);

  @Mutation
  @Writes("split_story(:story, :slug, :title, :objects)")
  @Description(
      "Moves some of a story into a new one, which it answers. `editUndo` takes it back. Needs the role `editor`.")
  Story storySplit(StorySplitInput input);
}
