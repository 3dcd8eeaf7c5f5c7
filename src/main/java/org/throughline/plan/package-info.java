/**
 * Turns a read operation into one SQL statement, and keeps the result.
 *
 * <p>The way of an operation: {@link Documents} parses and validates its text; {@link Operation}
 * picks the operation and coerces its variables; {@link Shape} says what of the variables the SQL
 * may depend on; {@link Plans} finds or makes the {@link Plan} for that shape; {@link
 * OperationCompiler} makes it, with {@link SelectionCompiler} for objects and {@link PageCompiler}
 * for pages; binding a plan turns the variables into the statement's values.
 *
 * <p>SQL text never holds a value of the caller's: only names from the model, aliases (which are
 * GraphQL names), page sizes and placeholders.
 */
package org.throughline.plan;
