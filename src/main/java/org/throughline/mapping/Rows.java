package org.throughline.mapping;

/**
 * Rows of a table or query.
 *
 * @param from a table, a view, or a query in parentheses
 * @param join what else stands in the from clause, or nothing
 * @param where a condition, or nothing
 */
public record Rows(String from, String join, String where, OrderBy order) {}
