package org.throughline.ingest.seed;

import static org.throughline.ingest.problem.Code.MISSING_KEY;

import org.throughline.ingest.yaml.Fields;

/** Who there is: sources, people and organizations, together or each in a file of their own. */
final class Registry {

  private Registry() {}

  static Fields read(Fields fields, Draft draft) {
    if (!fields.has("sources") && !fields.has("people") && !fields.has("organizations")) {
      var right = "add 'sources:', 'people:' or 'organizations:'";
      fields.wrong(MISSING_KEY, "a registry of nothing", right);
    }
    Source.readAll(fields.optional("sources"), draft);
    Person.readAll(fields.optional("people"), draft);
    Organization.readAll(fields.optional("organizations"), draft);
    return fields;
  }
}
