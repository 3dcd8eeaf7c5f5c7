package org.throughline.write;

import static org.throughline.write.UserError.Code.BAD_VALUE;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks the database which values are not of the form that their columns take, all at once: its
 * domains are the one place where that is said.
 */
record RowValues(Catalog catalog, Sql sql) {

  private static final String REFUSALS =
      """
      select n, refusal_of(type, value)
      from rows from (unnest(?::text[]), unnest(?::text[])) with ordinality as given(type, value, n)
      where refusal_of(type, value) is not null
      order by n
      """;

  void check(String table, Said said, List<UserError> errors) throws SQLException {
    var types = new ArrayList<String>();
    var values = new ArrayList<String>();
    var paths = new ArrayList<List<String>>();
    collect(table, said, types, values, paths);
    for (var row : sql.rows(REFUSALS, List.of(array(types), array(values)))) {
      errors.add(UserError.of(paths.get(Integer.parseInt(row.get(0)) - 1), BAD_VALUE, row.get(1)));
    }
  }

  private void collect(
      String table, Said said, List<String> types, List<String> values, List<List<String>> paths) {
    said.columns()
        .forEach(
            (column, value) -> {
              if (value != null && said.paths().containsKey(column)) {
                types.add(catalog.table(table).column(column).type());
                values.add(value);
                paths.add(said.paths().get(column));
              }
            });
    for (var parts : said.parts()) {
      parts.rows().forEach(row -> collect(parts.table(), row, types, values, paths));
    }
  }

  private static String array(List<String> texts) {
    var array = new StringBuilder("{");
    for (var text : texts) {
      array.append(array.length() > 1 ? ",\"" : "\"");
      array.append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
    return array.append('}').toString();
  }
}
