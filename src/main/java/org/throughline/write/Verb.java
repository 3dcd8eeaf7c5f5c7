package org.throughline.write;

import java.sql.Connection;
import java.sql.SQLException;

/** A mutation that is written as a class: a bean of this type, found by the mutation's name. */
public interface Verb {

  String mutation();

  /** Writes within the connection's transaction. */
  Outcome run(Call call, Connection connection) throws SQLException;
}
