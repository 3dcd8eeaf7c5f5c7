package org.throughline.event;

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
import org.throughline.party.Organization;
import org.throughline.party.Person;
import org.throughline.report.Report;
import org.throughline.statement.Statement;

/** Lookups and lists of events, and the events of reports, statements, people and organizations. */
@GraphQLApi
interface EventReads {

  @Query
  @Nullable
  @Description("An event by slug or id; null where there is none, or nobody had reported it.")
  Event event(
      @Names("Event") @Description("The event's slug or id.") String slug,
      @Nullable @AsOf @Description(AsOf.DESCRIPTION) LocalDate asOf);

  @Query
  @Connection(by = EventOrderField.class)
  @Description("Events, earliest first unless ordered otherwise.")
  List<Event> events(@Nullable @Description("Which events; left out: all.") EventFilter filter);

  @Nullable
  @Description("The event it reports; null where it reports something else.")
  Event event(@Source Report report);

  @Nullable
  @Description(
      "The event that it belongs to: said there, right after it, or about it; null where there is none.")
  Event event(@Source Statement statement);

  @Connection(
      through = "participation.party_id -> event_id",
      order = "coalesce($.date_earliest, 'infinity')")
  @Description("Events the person takes part in, earliest first.")
  List<Event> events(@Source Person person);

  @Connection(
      through = "participation.party_id -> event_id",
      order = "coalesce($.date_earliest, 'infinity')")
  @Description("Events the organization takes part in, earliest first.")
  List<Event> events(@Source Organization organization);
}
