package org.throughline.write;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import org.throughline.mapping.Mutation;
import org.throughline.mapping.Naming;

/** Takes an object back, and with it what is part of it; readers see a tombstone. */
record RetractObject(Writer writer, Mutation mutation) {

  Outcome run(Map<String, Object> input) throws SQLException {
    var object = StoredObject.find(writer, mutation, input);
    if (object.isEmpty() || !writer.errors.isEmpty()) {
      return Outcome.refused(object, writer.errors);
    }
    writer.sql.run(
        "select retract(?::text, ?::uuid, ?::text)",
        Arrays.asList(
            Naming.kind(mutation.type().name()),
            object.get().toString(),
            (String) input.get("reason")));
    return Outcome.done(object);
  }
}
