package org.throughline.identity;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;

/** The caller as the API shows them to themselves. */
@Description("Whoever sent the request, by the token it came with.")
public record Viewer(
    @Description("What the token's issuer calls them, the same in all their tokens.")
        String subject,
    @Description("For people to read.") String name,
    @Description("What they may do, with all that each role includes; empty: nothing but read.")
        List<Role> roles) {

  static Viewer of(Editor editor) {
    return new Viewer(
        editor.subject(), editor.name(), Arrays.stream(Role.values()).filter(editor::may).toList());
  }
}
