package org.throughline.editorial;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.throughline.mapping.One;
import org.throughline.mapping.Where;

/** Lookups of what was taken back. */
@GraphQLApi
interface TombstoneReads {

  @Query
  @Nullable
  @One(order = "$.retracted_at desc, $.id")
  @Description(
      "What is left of an object that was taken back, by the id it had, or by its kind and slug; null where nothing was. Of several the last, by all that is given.")
  Tombstone tombstone(
      @Nullable
          @Where(
              """
              $.id = substring(:id from '_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$')::uuid
              and lower($.kind::text) = substring(:id from '^([a-z_]+)_[0-9a-f-]{36}$')""")
          @Description("The global id that it had.")
          String id,
      @Nullable @Where("$.kind = :kind") @Description("What it was.") ObjectKind kind,
      @Nullable @Where("$.slug = :slug") @Description("The slug it had.") String slug);
}
