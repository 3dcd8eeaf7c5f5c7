package org.throughline.party;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.Name;
import org.throughline.fact.Node;
import org.throughline.mapping.Table;

/** A person, an organization or a source. A slug is unique among all three. */
@Interface
@Table("seen.party")
@Description("Whoever can say, hold, propose or pass something on.")
public sealed interface Party extends Node permits Person, Organization, Source {

  @Name("slug")
  @Description("Its name in addresses: lower-case words joined by hyphens; unique among all three.")
  String slug();

  @Name("name")
  @Description("The name it is listed under.")
  String name();
}
