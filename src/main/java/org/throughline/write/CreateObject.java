package org.throughline.write;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.throughline.mapping.Editable;
import org.throughline.mapping.Mutation;

/** Adds an object: its row and the rows that are parts of it. */
record CreateObject(Writer writer, Mutation mutation, Editable around) {

  Outcome run(Map<String, Object> input) throws SQLException {
    var said = writer.read(mutation, input);
    if (!writer.errors.isEmpty()) {
      return Outcome.refused(Optional.empty(), writer.errors);
    }
    writer.fill(around.fills(), said);
    var id = UuidCreator.getTimeOrderedEpoch();
    var columns = new LinkedHashMap<>(said.columns());
    columns.put("id", id.toString());
    var table = writer.catalog.table(mutation.table());
    writer.run(around.before(), id.toString(), said);
    RowWriter.insert(writer.sql, table, columns);
    writer.writeParts(id.toString(), said);
    writer.run(around.after(), id.toString(), said);
    return Outcome.done(Optional.of(id));
  }
}
