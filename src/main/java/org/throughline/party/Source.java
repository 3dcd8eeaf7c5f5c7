package org.throughline.party;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.throughline.editorial.Editorial;
import org.throughline.fact.Node;
import org.throughline.mapping.Many;
import org.throughline.mapping.Sql;
import org.throughline.mapping.Table;

/** Who puts information into the public record. */
@Table("seen.source")
@Description(
    "Who puts information into the public record: an outlet, an agency, an official body, or people who are not named.")
public record Source(
    @Id @Description(Node.ID) String id,
    @Sql("$.version::text") @Description(Node.VERSION) String version,
    @Description(Editorial.DESCRIPTION) Editorial editorial,
    @Description("Its name in addresses: lower-case words joined by hyphens.") String slug,
    @Description("Its name.") String name,
    @Many(on = "party_id", order = "$.position") @Description("All names, the listed one first.")
        List<NameAlias> aliases,
    @Description("What kind of source it is.") SourceKind kind,
    @Sql("$.kind = 'ANONYMOUS_GROUP'")
        @Description("Whether it is a group of people who are not named.")
        boolean anonymous,
    @Nullable
        @Description("The newsroom that an unnamed group spoke to; null for every other source.")
        Source speaksTo,
    @Many(on = "speaks_to_id", order = "$.name, $.id")
        @Description("The unnamed groups that spoke to it, by name.")
        List<Source> anonymousGroups)
    implements Party {}
