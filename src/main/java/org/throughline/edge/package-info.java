/**
 * Where HTTP becomes an operation and an operation becomes an answer.
 *
 * <p>{@link org.throughline.edge.GraphQLRoute} reads the request, {@link
 * org.throughline.edge.Reads} answers it: plan, one statement, bytes. Beside them the schema's
 * text, the playground and the check of the model that lets the service start.
 */
package org.throughline.edge;
