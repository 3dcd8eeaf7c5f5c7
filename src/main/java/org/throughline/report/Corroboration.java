package org.throughline.report;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.fact.IntRange;
import org.throughline.mapping.Many;
import org.throughline.mapping.Sql;

/** How well something is supported. The function {@code corroboration} has the rule. */
@Description(
    "How well something is supported: by how many origins that are not shown to be the same. It does not say what is the case.")
public record Corroboration(
    @Description("How many articles report it.") int articleCount,
    @Description("How many newsrooms do, as far as they can be told apart.") int newsroomCount,
    @Description(
            "How many origins it has. At least the known ones, or one; at most one more for each newsroom that shows none. Nothing reported: 0 to 0.")
        IntRange independentOrigins,
    @Description(
            "How many of the known origins speak for themselves: people, organizations and official sources.")
        int onTheRecordOriginCount,
    @Description("How many newsrooms report it without showing whom they have it from.")
        int undeterminedCount,
    @Many(
            from = "corroborating_origin(^.target_id, ^.excluded, ^.anonymous_as, :asOf)",
            order = "$.article_count desc, $.first_article_id, $.party_id")
        @Description("The known origins, the one that most articles lead to first.")
        List<OriginSupport> origins,
    @Description(
            "Whether several of the known origins are unnamed groups, which may be the same people; false where they are counted as one.")
        boolean possibleOverlap,
    @Description(
            "Of `excludeSources` the slugs that name nobody, in their order: nothing was left out for them. Empty where all were found.")
        List<String> notFound,
    @Sql(
            "select words from corroboration_in_words($.target_id, $.excluded, $.not_found, $.anonymous_as, :asOf)")
        @Description("What the numbers mean, and what would change them, in English.")
        String explanation) {}
