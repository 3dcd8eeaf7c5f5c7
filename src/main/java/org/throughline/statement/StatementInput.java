package org.throughline.statement;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.fact.PartialDateInput;
import org.throughline.mapping.In;
import org.throughline.mapping.Names;

/** What an editor says of a statement. */
@Input("StatementInput")
@Description("Something that somebody said.")
public record StatementInput(
    @Description(
            "Its name in addresses: lower-case words joined by hyphens, used by no other object of its kind.")
        String slug,
    @Names("Story") @Description("The story it belongs to.") String story,
    @Description("What was said, in our words.") String gist,
    @In("statement_speaker.statement_id -> party_id")
        @Names({"Person", "Organization", "Source"})
        @Description("Who said it, one at least.")
        List<String> speakers,
    @Nullable @Description("When it was said, as far as the texts tell.") PartialDateInput made,
    @Description("How it was said.") Channel channel,
    @Nullable
        @Names("Source")
        @Description("To whom or where: an outlet, a platform; null where the texts do not tell.")
        String channelSource,
    @Nullable
        @Names("Event")
        @Description("The event where it was said; null where it was at none.")
        String event,
    @Nullable
        @In("statement_claim.statement_id -> claim_id")
        @Names("Claim")
        @Description("What it asserts.")
        List<String> claims) {}
