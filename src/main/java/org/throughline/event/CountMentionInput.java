package org.throughline.event;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.Names;

/** How an article counts. */
@Input("CountMentionInput")
@Description("How an article counts the participants of an event.")
public record CountMentionInput(
    @Names("Article") @Description("The article.") String article,
    @Description("Its words.") String text,
    @Nullable @Description("The number they mean; null where they mean none.") Integer value,
    @Description("The lines where it says so, counted from 1.") List<Integer> lines) {}
