package org.throughline.story;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.In;
import org.throughline.mapping.Names;

/** What an editor says of a story. */
@Input("StoryInput")
@Description("A running story.")
public record StoryInput(
    @Description(
            "Its name in addresses: lower-case words joined by hyphens, used by no other object of its kind.")
        String slug,
    @Description("What it is about, in a line.") String title,
    @Nullable @Description("What has happened, in a few sentences; null: nobody wrote them.")
        String summary,
    @Description("The language it is told in here, as BCP 47 has it: `en`.") String language,
    @Nullable
        @In("story_person.story_id -> person_id")
        @Names("Person")
        @Description("Whom it is about, most important first.")
        List<String> people,
    @Nullable
        @In("story_organization.story_id -> organization_id")
        @Names("Organization")
        @Description("Which organizations it is about, most important first.")
        List<String> organizations) {}
