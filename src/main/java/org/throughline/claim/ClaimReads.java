package org.throughline.claim;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Connection;
import org.throughline.mapping.Names;
import org.throughline.party.Membership;
import org.throughline.party.Role;
import org.throughline.report.Report;

/** Lookups and lists of claims, and the claims that other facts rest on. */
@GraphQLApi
interface ClaimReads {

  @Query
  @Nullable
  @Description("A claim by slug or id; null where there is none, or nobody had reported it.")
  Claim claim(
      @Names("Claim") @Description("The claim's slug or id.") String slug,
      @Nullable @AsOf @Description(AsOf.DESCRIPTION) LocalDate asOf);

  @Query
  @Connection(by = ClaimOrderField.class)
  @Description("Checkable assertions.")
  List<Claim> claims(@Nullable @Description("Which claims; left out: all.") ClaimFilter filter);

  @Nullable
  @Description("The claim it reports; null where it reports something else.")
  Claim claim(@Source Report report);

  @Nullable
  @Description("The claim that the office rests on; null where it is not contestable.")
  Claim claim(@Source Role role);

  @Nullable
  @Description("The claim that the membership rests on; null where it is not contestable.")
  Claim claim(@Source Membership membership);
}
