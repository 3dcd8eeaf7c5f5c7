package org.throughline.fact;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.Name;

/** An object with an identity: it can be asked for again by its id. */
@Interface
@Description("An object that can be asked for again by its id.")
public interface Node {

  /** What an id is, for the types that have one: descriptions are not inherited. */
  String ID = "The object's global id: opaque, unique among all types, never reused.";

  /** What a version is, for them too. */
  String VERSION = "Changes whenever the object changes; equal versions mean equal content.";

  @Id
  @Name("id")
  @Description(ID)
  String id();

  @Name("version")
  @Description(VERSION)
  String version();
}
