package org.throughline.fact;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.throughline.mapping.ByIds;

/** Lookups by id, whatever the type. */
@GraphQLApi
interface NodeReads {

  @Query
  @Nullable
  @ByIds
  @Description("The object with this id; null where it does not exist any more.")
  Node node(@Id @Description("A global id.") String id);

  @Query
  @ByIds
  @Description(
      "The objects with these ids, in their order; null in the place of one that does not exist.")
  List<@Nullable Node> nodes(@Id @Description("Global ids, at most 100.") List<String> ids);
}
