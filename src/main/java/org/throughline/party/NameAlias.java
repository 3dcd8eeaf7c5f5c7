package org.throughline.party;

import org.eclipse.microprofile.graphql.Description;
import org.throughline.mapping.Table;

/** A name of a party. */
@Table("name_alias")
@Description("A name that somebody goes by.")
public record NameAlias(
    @Description("The name, as it is written.") String name,
    @Description("The script it is written in, as ISO 15924 has it: `Latn`.") String script) {}
