package org.throughline.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A GraphQL output type, as the database answers it. */
public sealed interface Type {

  String name();

  /** The table whose rows are objects of this type; a value that is part of a row has none. */
  Optional<String> table();

  /**
   * A record: its fields in the order of the file, those of later packages after them.
   *
   * @param asOf which rows had come by a day, in SQL; without it, all
   */
  record ObjectType(
      String name,
      Class<?> java,
      Optional<String> table,
      Optional<String> asOf,
      Map<String, Field> fields)
      implements Type {

    /** The prefix of this type's global ids, and its name as a {@code kind} in lower case. */
    public String idPrefix() {
      return Naming.snakeCase(name);
    }
  }

  /** A union or interface: one of several object types, told apart by a row's {@code kind}. */
  record AbstractType(String name, Class<?> java, Optional<String> table, List<String> members)
      implements Type {}
}
