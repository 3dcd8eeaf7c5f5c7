package org.throughline.story;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.article.Article;
import org.throughline.claim.Claim;
import org.throughline.discrepancy.DetectedDiscrepancy;
import org.throughline.discrepancy.Discrepancy;
import org.throughline.discrepancy.DiscrepancyKind;
import org.throughline.edit.Redirect;
import org.throughline.editorial.Tombstone;
import org.throughline.event.Event;
import org.throughline.fact.DateWindow;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Connection;
import org.throughline.mapping.Many;
import org.throughline.mapping.Names;
import org.throughline.mapping.Where;
import org.throughline.party.Organization;
import org.throughline.party.Person;
import org.throughline.proposal.Proposal;
import org.throughline.statement.Statement;

/** Lookups and lists of stories, and the story of everything that is filed under one. */
@GraphQLApi
interface StoryReads {

  @Query
  @Nullable
  @Description("A story by slug or id; null where there is none.")
  Story story(
      @Names("Story") @Description("The story's slug or id.") String slug,
      @Nullable @AsOf @Description(AsOf.DESCRIPTION) LocalDate asOf);

  @Query
  @Connection(by = StoryOrderField.class)
  @Description("Running stories, last changed first unless ordered otherwise.")
  List<Story> stories(@Nullable @Description("Which stories; left out: all.") StoryFilter filter);

  @Connection(on = "story_id", order = "$.position")
  @Description("Where its articles differ, in editorial order.")
  List<Discrepancy> discrepancies(
      @Source Story story,
      @Nullable @Where("$.kind = any(:kinds)") @Description("Only these kinds; left out: all.")
          List<DiscrepancyKind> kinds);

  @Connection(
      from = "detected_discrepancy(^.id, :asOf)",
      order = "array_position(enum_range($.kind), $.kind), $.subject_id")
  @Description("Where its articles differ and no editor has recorded that, by kind.")
  List<DetectedDiscrepancy> detectedDiscrepancies(
      @Source Story story,
      @Nullable @Where("$.kind = any(:kinds)") @Description("Only these kinds; left out: all.")
          List<DiscrepancyKind> kinds);

  @Connection(
      on = "story_id",
      order = "coalesce($.date_earliest, $.date_latest, 'infinity')",
      first = 50)
  @Description(
      "What happened, was said and was published, earliest first. Events without any date come last; statements and articles without one are left out.")
  List<TimelineItem> timeline(
      @Source Story story,
      @Nullable
          @Where("may_lie_within($.date_earliest, $.date_latest, :window.from, :window.to)")
          @Description("Only what may fall into these days; left out: all.")
          DateWindow window);

  @Many(on = "to_id", order = "$.since desc, $.from_slug")
  @Description("Former slugs and ids that lead here, and since when, the last first.")
  List<Redirect> redirects(@Source Story story);

  @Many(on = "story_id", order = "$.retracted_at desc, $.id")
  @Description("What was taken back of all that is filed under it, the last first.")
  List<Tombstone> retractions(@Source Story story);

  @Description("The story it tells.")
  Story story(@Source Article article);

  @Description("The story it belongs to.")
  Story story(@Source Claim claim);

  @Description("The story it belongs to.")
  Story story(@Source Statement statement);

  @Description("The story it belongs to.")
  Story story(@Source Event event);

  @Description("The story it belongs to.")
  Story story(@Source Proposal proposal);

  @Description("The story it belongs to.")
  Story story(@Source Discrepancy discrepancy);

  @Connection(through = "story_person.person_id -> story_id", order = "$.updated_at desc")
  @Description("Stories about the person, last changed first.")
  List<Story> stories(@Source Person person);

  @Connection(
      through = "story_organization.organization_id -> story_id",
      order = "$.updated_at desc")
  @Description("Stories about the organization, last changed first.")
  List<Story> stories(@Source Organization organization);
}
