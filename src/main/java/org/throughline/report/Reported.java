package org.throughline.report;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.Name;
import org.throughline.fact.Node;

/** Put on the record by articles; carries its own evidence. */
@Interface
@Description("Something that articles put on the record; it carries its own evidence.")
public interface Reported extends Node {

  @Name("reports")
  @Description("The articles that report it, in the order they were added.")
  List<Report> reports();
}
