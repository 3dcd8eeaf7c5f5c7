package org.throughline.article;

import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.throughline.mapping.Editable;

/** Articles, what they lean on and where they come from are entered and corrected. */
@GraphQLApi
interface ArticleWrites {

  @Mutation
  @Editable(fills = "newsroom_id = newsroom_of_outlet(:outlet_id)")
  Article article(ArticleInput input);

  @Mutation
  @Editable
  Citation citation(CitationInput input);

  @Mutation
  @Editable
  Newsroom newsroom(NewsroomInput input);
}
