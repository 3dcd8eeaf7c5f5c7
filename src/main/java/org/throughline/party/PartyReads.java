package org.throughline.party;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.edit.Redirect;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Connection;
import org.throughline.mapping.ExactlyOneArgument;
import org.throughline.mapping.Many;
import org.throughline.mapping.Names;
import org.throughline.mapping.One;
import org.throughline.mapping.Where;

/** Lookups and lists of people, organizations and sources. */
@GraphQLApi
interface PartyReads {

  @Query
  @Nullable
  @ExactlyOneArgument
  @One(
      order =
          """
          exists (select from name_alias where party_id = $.id and key = (select name_key(:name))) desc, $.slug""")
  @Description(
      "A person by slug, id or name; null where there is none. Give either `slug` or `name`. Of several, one whose whole name it is, then the first by slug.")
  Person person(
      @Nullable @Names("Person") @Description("The person's slug or id.") String slug,
      @Nullable
          @Where(
              "$.id in (select party_id from name_alias where words @> (select name_words(:name)) and (select name_key(:name)) <> '')")
          @Description(
              "Any name of the person, or a surname, in any spelling on record; accents and case do not matter.")
          String name);

  @Query
  @Connection(by = PersonOrderField.class)
  @Description("People whom articles name.")
  List<Person> people(@Nullable @Description("Which people; left out: all.") PersonFilter filter);

  @Query
  @Nullable
  @Description("An organization by slug or id; null where there is none.")
  Organization organization(
      @Names("Organization") @Description("The organization's slug or id.") String slug);

  @Query
  @Connection(by = OrganizationOrderField.class)
  @Description("Organizations that articles name.")
  List<Organization> organizations(
      @Nullable @Description("Which organizations; left out: all.") OrganizationFilter filter);

  @Query
  @Nullable
  @Description("A source by slug or id; null where there is none.")
  org.throughline.party.Source source(
      @Names("Source") @Description("The source's slug or id.") String slug);

  @Query
  @Connection(by = SourceOrderField.class)
  @Description("Who puts information into the public record.")
  List<org.throughline.party.Source> sources(
      @Nullable @Description("Which sources; left out: all.") SourceFilter filter);

  @Many(on = "to_id", order = "$.since desc, $.from_slug")
  @Description("Former slugs and ids that lead here, and since when, the last first.")
  List<Redirect> redirects(@Source Party party);

  @Many(on = "person_id", order = "$.position, $.id")
  @Description("The person's offices.")
  List<Role> roles(
      @Source Person person,
      @Nullable
          @AsOf
          @Description("Only offices that may have been held on this day; left out: all.")
          LocalDate asOf);
}
