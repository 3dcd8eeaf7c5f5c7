package org.throughline.write;

/**
 * How rows of another table are parts of an object: {@code statement_speaker.statement_id ->
 * party_id}.
 *
 * @param owner the column that holds the object's id
 * @param column the one that an element of the list goes into; empty where an element is a record
 */
record Link(String table, String owner, String column) {

  static Link of(String text) {
    var sides = text.split("->");
    var dot = sides[0].indexOf('.');
    return new Link(
        sides[0].substring(0, dot).strip(),
        sides[0].substring(dot + 1).strip(),
        sides.length > 1 ? sides[1].strip() : "");
  }
}
