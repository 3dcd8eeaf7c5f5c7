package org.throughline.claim;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.article.Article;
import org.throughline.fact.Locator;
import org.throughline.mapping.Many;
import org.throughline.report.Certainty;
import org.throughline.report.Report;

/**
 * How firmly a report puts a claim. The function {@code certainty_ladder} says what is compared.
 */
@Description("How firmly one report puts a claim, beside what it retells.")
public record CertaintyStep(
    @Description("The article.") Article article,
    @Description("How firmly it puts the claim here.") Certainty certainty,
    @Description("Whether that is firmer or softer than what it is compared with.") Drift drift,
    @Nullable
        @Description(
            "What it is compared with: the article's own earlier line that it repeats; else the article on record that it retells; else, where it is softer, the firmest report of another article with the same origin. Null where it retells nothing that is on record.")
        Report comparedWith,
    @Many(from = "(select unnest(^.lines) as line)", order = "$.line")
        @Description("Where the article says it.")
        List<Locator> locators) {}
