package org.throughline.party;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.mapping.Table;

/** A person, an organization or a source. A slug is unique among all three. */
@Union
@Table("party")
@Description("Whoever can say, hold, propose or pass something on.")
public sealed interface Party permits Person, Organization, Source {}
