package org.throughline.write;

import java.util.List;
import java.util.Map;

/**
 * What an input says of a row: the columns it mentions, as texts that PostgreSQL reads, and the
 * lists of rows that are parts of it.
 *
 * @param paths where in the arguments each column is said
 */
record Said(Map<String, String> columns, Map<String, List<String>> paths, List<Parts> parts) {

  /**
   * All rows of a table that are parts of the row.
   *
   * @param owner the column that holds the row's id
   */
  record Parts(String table, String owner, List<Said> rows) {}
}
