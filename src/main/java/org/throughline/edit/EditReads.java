package org.throughline.edit;

import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.security.RolesAllowed;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.mapping.Connection;
import org.throughline.mapping.Names;
import org.throughline.mapping.One;
import org.throughline.mapping.Where;

/** The history of everything and of single objects, for editors. */
@GraphQLApi
interface EditReads {

  @Query
  @Nullable
  @RolesAllowed("editor")
  @Description("An edit by id; null where there is none.")
  Edit edit(@Id @Where("$.id = uuid_of(:id)") @Description("The edit's id.") String id);

  @Query
  @Connection(where = "$.place is not null", order = "$.place desc")
  @RolesAllowed("editor")
  @Description("What editors did, newest first.")
  List<Edit> edits(
      @Nullable
          @Id
          @Where(
              """
              $.id in (select edit_id from change where object_id = uuid_of(:of)
                       union all select edit_id from change where left_object_id = uuid_of(:of))""")
          @Description("Only to this object or its parts, by its id; left out: to any.")
          String of);

  @Query
  @Connection(order = "$.place, $.number", first = 50)
  @RolesAllowed("editor")
  @Description(
      "What was changed, in the order in which it could be seen: what is read up to a place never gets anything in front of it.")
  List<Change> changes(
      @Nullable
          @Where("$.place > place_of(:since)")
          @Description(
              "Only behind this `cursor` of an edit or a change; left out: from the first.")
          String since,
      @Nullable
          @Names("Story")
          @Where("$.story_id = :story")
          @Description("Only in this story, by slug or id; left out: in all, and in none.")
          String story);

  @Query
  @Nullable
  @One(from = "state_of(kind_of(:id), uuid_of(:id), :at)")
  @RolesAllowed("editor")
  @Description(
      "An object as it was on record here at an instant; null where it was not. That is when it was recorded, not when it was news: for that there is `asOf`.")
  RecordedState recordedState(
      @Id @Description("The object's id, also if it is gone.") String id,
      @Description("The instant.") OffsetDateTime at);

  @Connection(on = "edit_id", order = "$.number")
  @Description("What it changed, in the order in which it did.")
  List<Change> changes(
      @Source Edit edit,
      @Nullable
          @Id
          @Where("uuid_of(:of) in ($.object_id, $.left_object_id)")
          @Description("Only of this object and its parts, by its id; left out: of all.")
          String of);
}
