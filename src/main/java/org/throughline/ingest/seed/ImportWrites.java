package org.throughline.ingest.seed;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;

/** Documents are imported. */
@GraphQLApi
interface ImportWrites {

  @Mutation
  @Description(
      "Makes what is stored say what a document says, all or nothing: a story's document governs everything filed under the story. The same document again changes nothing. Needs the role `editor`.")
  StoryImportPayload storyImport(StoryImportInput input);
}
