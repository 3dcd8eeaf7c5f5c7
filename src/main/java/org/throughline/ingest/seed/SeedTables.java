package org.throughline.ingest.seed;

import java.util.List;
import org.throughline.ingest.table.Table;

/** Every table that seeds fill, each after those it refers to. */
final class SeedTables {

  static final List<Table<?>> IN_ORDER =
      List.of(
          Party.TABLE,
          Party.REGISTERED,
          Source.TABLE,
          Person.TABLE,
          Organization.TABLE,
          MergeCandidate.TABLE,
          NameAlias.TABLE,
          Story.TABLE,
          Story.PEOPLE,
          Story.ORGANIZATIONS,
          Newsroom.TABLE,
          Article.TABLE,
          Article.AUTHORS,
          ArticleText.TABLE,
          Citation.TABLE,
          Mention.TABLE,
          SourceLabel.TABLE,
          Claim.TABLE,
          Role.TABLE,
          Membership.TABLE,
          Event.TABLE,
          Event.NEXT,
          Event.CLAIMS,
          Participation.TABLE,
          Participation.ARTICLES,
          CountMention.TABLE,
          PlaceCandidate.TABLE,
          Statement.TABLE,
          Statement.SPEAKERS,
          Statement.CLAIMS,
          Proposal.TABLE,
          Proposal.PROPONENTS,
          ProposalLink.TABLE,
          StatusChange.TABLE,
          StatusChange.ARTICLES,
          Element.TABLE,
          Position.TABLE,
          Position.CONTESTS,
          Condition.TABLE,
          Condition.BLOCKS,
          Report.TABLE,
          Hop.TABLE,
          Response.TABLE,
          Discrepancy.TABLE,
          Discrepancy.CLAIMS,
          Discrepancy.EVENTS,
          Discrepancy.ELEMENTS,
          Discrepancy.PARTIES,
          Side.TABLE,
          Side.Stand.TABLE);

  private SeedTables() {}
}
