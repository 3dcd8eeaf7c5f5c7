package org.throughline.plan;

import graphql.language.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How an operation is answered: one statement with a column for each root field that the database
 * answers, and the root fields that it does not.
 *
 * @param keys the response keys of all root fields, in the order of the answer
 * @param columns the response keys of the statement's columns, in their order
 * @param sql empty where the database has nothing to answer
 * @param binds the values of its placeholders
 * @param checked values that it has no placeholder for, and that must be right all the same
 * @param roles what whoever asks must be
 * @param outside the root fields that the database does not answer
 * @param cost what it may cost, by the sizes of its pages
 */
public record Plan(
    List<String> keys,
    List<String> columns,
    String sql,
    List<Bind> binds,
    List<Bind> checked,
    Set<String> roles,
    Map<String, List<Field>> outside,
    Cost cost) {

  /**
   * @return the statement's values as PostgreSQL reads them, null for SQL's null
   * @throws org.throughline.problem.Problem for a value that its argument does not take
   */
  public List<String> values(Map<String, Object> variables) {
    checked.forEach(bind -> bind.value(variables));
    return binds.stream()
        .map(bind -> bind.value(variables))
        .collect(java.util.stream.Collectors.toList());
  }
}
