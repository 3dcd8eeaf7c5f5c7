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

/** A country, a body or a group. */
@Table("seen.organization")
@Description("A country, a body, or a group that articles count or name together.")
public record Organization(
    @Id @Description(Node.ID) String id,
    @Sql("$.version::text") @Description(Node.VERSION) String version,
    @Description(Editorial.DESCRIPTION) Editorial editorial,
    @Description("Its name in addresses: lower-case words joined by hyphens.") String slug,
    @Description("Its name.") String name,
    @Description("What kind of organization it is.") OrganizationKind kind,
    @Nullable @Description("How many members an article counts; null where none does.")
        Integer size,
    @Many(on = "party_id", order = "$.position") @Description("All names, the listed one first.")
        List<NameAlias> aliases,
    @Many(on = "organization_id", where = "$.leads", order = "$.position, $.id")
        @Description("The offices whose holders head it.")
        List<Role> leaders,
    @Many(on = "organization_id", order = "$.title, $.id")
        @Description("The offices that people hold or held there.")
        List<Role> roles,
    @Many(on = "organization_id", order = "$.position")
        @Description("Who belongs to it, as far as articles say.")
        List<Membership> members,
    @Many(
            where =
                """
                $.id in (select other_id from merge_candidate where one_id = ^.id
                         union all select one_id from merge_candidate where other_id = ^.id)""",
            order = "$.name, $.id")
        @Description("Organizations that may be the same, though no text says so.")
        List<Organization> mergeCandidates)
    implements Party {}
