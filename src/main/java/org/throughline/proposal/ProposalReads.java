package org.throughline.proposal;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Connection;
import org.throughline.mapping.Many;
import org.throughline.mapping.Names;
import org.throughline.mapping.One;
import org.throughline.mapping.Where;
import org.throughline.party.Organization;
import org.throughline.party.Person;
import org.throughline.report.Report;

/** Lookups and lists of proposals, their parts and positions, and the proposals of people. */
@GraphQLApi
interface ProposalReads {

  @Query
  @Nullable
  @Description("A proposal by slug or id; null where there is none, or nothing of it was known.")
  Proposal proposal(
      @Names("Proposal") @Description("The proposal's slug or id.") String slug,
      @Nullable @AsOf @Description(AsOf.DESCRIPTION) LocalDate asOf);

  @Query
  @Connection(by = ProposalOrderField.class)
  @Description("What is on the table.")
  List<Proposal> proposals(
      @Nullable @Description("Which proposals; left out: all.") ProposalFilter filter);

  @Many(on = "proposal_id", order = "$.set nulls last, $.position, $.id")
  @Description("What it consists of, set by set.")
  List<ProposalElement> elements(
      @Source Proposal proposal,
      @Nullable
          @Where("$.set = :set")
          @Description("Only the elements of this set, by its key; left out: all.")
          String set);

  @One(from = "coverage(^.id, ^.story_id, :set, :asOf)")
  @Description("Which article of its story reports which of its elements.")
  CoverageMatrix coverage(
      @Source Proposal proposal,
      @Nullable @Description("Only the elements of this set, by its key; left out: all.")
          String set);

  @Connection(on = "proposal_id", order = "$.rank", first = 50)
  @Description("Who stands where, in editorial order.")
  List<Position> positions(
      @Source Proposal proposal,
      @Nullable
          @Names("Party")
          @Where("$.holder_id = :holder")
          @Description("Only this party's; a slug or id.")
          String holder);

  @Nullable
  @Description("The element it reports; null where it reports something else.")
  ProposalElement element(@Source Report report);

  @Nullable
  @Description("The proposal it reports; null where it reports something else.")
  Proposal proposal(@Source Report report);

  @Connection(through = "proposal_proponent.party_id -> proposal_id", order = "$.name")
  @Description("Proposals the person puts forward, by name.")
  List<Proposal> proposals(@Source Person person);

  @Connection(where = "^.id in ($.holder_id, $.spokesperson_id)", order = "$.id")
  @Description("Where the person stands, or stands as spokesperson of the holder.")
  List<Position> positions(@Source Person person);

  @Connection(through = "proposal_proponent.party_id -> proposal_id", order = "$.name")
  @Description("Proposals the organization puts forward, by name.")
  List<Proposal> proposals(@Source Organization organization);

  @Connection(on = "holder_id", order = "$.id")
  @Description("Where the organization stands.")
  List<Position> positions(@Source Organization organization);
}
