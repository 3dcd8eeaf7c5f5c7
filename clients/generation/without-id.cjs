const { isObjectType } = require('graphql');

/** A graphql-codegen plugin: the object types without an `id`, which caches keep inside the object they are of. */
exports.plugin = (schema) => {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const names = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__') && !roots.includes(type))
    .filter((type) => !('id' in type.getFields()))
    .map((type) => type.name);
  return `export const withoutId: string[] = ${JSON.stringify(names.sort(), null, 2)};\n`;
};
