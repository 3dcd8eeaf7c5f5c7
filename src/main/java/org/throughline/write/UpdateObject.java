package org.throughline.write;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.throughline.mapping.Editable;
import org.throughline.mapping.Mutation;
import org.throughline.mapping.Naming;

/** Changes what an input mentions of an object, and nothing where it says what is there already. */
record UpdateObject(Writer writer, Mutation mutation, Editable around) {

  /** What comes with an object is seen by whom the object is. */
  private static final String AS_THE_OBJECT =
      """
      select set_config('throughline.new_state', case when published then 'PUBLISHED' else 'DRAFT' end, true)
      from "%s" where id = ?::uuid
      """;

  Outcome run(Map<String, Object> input) throws SQLException {
    var object = StoredObject.find(writer, mutation, input);
    var said = writer.read(mutation, input);
    if (object.isEmpty() || !writer.errors.isEmpty()) {
      return Outcome.refused(object, writer.errors);
    }
    var id = object.get().toString();
    writer.sql.one(AS_THE_OBJECT.formatted(mutation.table()), id);
    writer.fill(around.fills(), said);
    var table = writer.catalog.table(mutation.table());
    writer.run(around.before(), id, said);
    writer.writeParts(id, said);
    RowWriter.update(writer.sql, table, id, said.columns());
    writer.run(around.after(), id, said);
    if (input.get("correction") != null) {
      correct(id, input.get("correction").toString());
    }
    return Outcome.done(object);
  }

  /** Tells readers what was wrong with what they have seen. */
  private void correct(String id, String whatWasWrong) throws SQLException {
    writer.sql.rows(
        "select correct(?::text, ?::uuid, ?::text)",
        List.of(Naming.kind(mutation.type().name()), id, whatWasWrong));
  }
}
