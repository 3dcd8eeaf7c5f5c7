package org.throughline.party;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.throughline.editorial.Editorial;
import org.throughline.fact.Node;
import org.throughline.mapping.Many;
import org.throughline.mapping.Sql;
import org.throughline.mapping.Table;

/** A person whom articles name. */
@Table("seen.person")
@Description("A person whom articles name.")
public record Person(
    @Id @Description(Node.ID) String id,
    @Sql("$.version::text") @Description(Node.VERSION) String version,
    @Description(Editorial.DESCRIPTION) Editorial editorial,
    @Description("The person's name in addresses: lower-case words joined by hyphens.") String slug,
    @Description("The name the person is listed under.") String name,
    @Many(on = "party_id", order = "$.position") @Description("All names, the listed one first.")
        List<NameAlias> aliases,
    @Description("Addresses of the same person elsewhere; empty where none is known.")
        List<String> sameAs)
    implements Party {}
