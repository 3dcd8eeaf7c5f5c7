package org.throughline.statement;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.claim.Claim;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Connection;
import org.throughline.mapping.Names;
import org.throughline.party.Organization;
import org.throughline.party.Person;
import org.throughline.report.Report;

/** Lookups and lists of statements, and the statements of people and organizations. */
@GraphQLApi
interface StatementReads {

  @Query
  @Nullable
  @Description("A statement by slug or id; null where there is none, or nobody had reported it.")
  Statement statement(
      @Names("Statement") @Description("The statement's slug or id.") String slug,
      @Nullable @AsOf @Description(AsOf.DESCRIPTION) LocalDate asOf);

  @Query
  @Connection(by = StatementOrderField.class)
  @Description("What was said, latest first unless ordered otherwise.")
  List<Statement> statements(
      @Nullable @Description("Which statements; left out: all.") StatementFilter filter);

  @Nullable
  @Description("The statement it reports; null where it reports something else.")
  Statement statement(@Source Report report);

  @Connection(
      through = "seen.statement_speaker.party_id -> statement_id",
      order = "link.made_from desc")
  @Description("What the person said, latest first.")
  List<Statement> statements(@Source Person person);

  @Connection(
      through = "seen.statement_speaker.party_id -> statement_id",
      order = "link.made_from desc")
  @Description("What was said in the organization's name, latest first.")
  List<Statement> statements(@Source Organization organization);

  @Connection(through = "statement_claim.claim_id -> statement_id", order = "$.made_from desc")
  @Description("The statements that assert it, latest first.")
  List<Statement> statements(@Source Claim claim);
}
