package org.throughline.fact;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.Name;

/** An object with an identity: it can be asked for again by its id. */
@Interface
@Description("An object that can be asked for again by its id.")
public interface Node {

  @Id
  @Name("id")
  @Description("The object's global id: opaque, unique among all types, never reused.")
  String id();

  @Name("version")
  @Description("Changes whenever the object changes; equal versions mean equal content.")
  String version();
}
