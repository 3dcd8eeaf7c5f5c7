/**
 * The GraphQL schema as callers see it. SmallRye GraphQL derives types, enums and inputs from the
 * annotated code; {@link org.throughline.schema.SchemaAssembly} adds what follows from the model:
 * connections with their arguments, orders, fields in the order of the file, and strict scalars.
 */
package org.throughline.schema;
