/**
 * Where HTTP becomes an operation and an operation becomes an answer.
 *
 * <p>{@link org.throughline.edge.GraphQLRoute} reads the request, {@link
 * org.throughline.edge.Operations} has it answered: {@link org.throughline.edge.Reads} by a plan,
 * one statement, bytes, {@link org.throughline.edge.Writes} by a transaction for each mutation. A
 * token that came with it is verified before it is looked at. {@link
 * org.throughline.edge.DocumentsRoute} takes the documents of front ends' builds. Beside them the
 * schema's text, the playground, the check of the model that lets the service start, and what it
 * says when it has.
 */
package org.throughline.edge;
