// Writes each file of api/queries to generated/relay as Relay wants it: a module by the name of its operation, fragments
// named after the module. Their fields are not masked, so that a check can compare all of an answer.
const { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { parse, print, visit } = require('graphql');

const queries = join(__dirname, '../../api/queries');
const modules = join(__dirname, '../generated/relay');
const unmasked = parse('{ field @relay(mask: false) }').definitions[0].selectionSet.selections[0].directives;

rmSync(modules, { recursive: true, force: true });
mkdirSync(modules, { recursive: true });
for (const file of readdirSync(queries).filter((name) => name.endsWith('.graphql'))) {
  const document = parse(readFileSync(join(queries, file), 'utf8'));
  const operation = document.definitions.find((definition) => definition.kind === 'OperationDefinition');
  const module = operation.name.value;
  const called = (node, value) => ({ ...node, name: { ...node.name, value } });
  const definitions = visit(document, {
    OperationDefinition: (node) => called(node, module + (node.operation === 'mutation' ? 'Mutation' : 'Query')),
    FragmentDefinition: (node) => called(node, `${module}_${node.name.value}`),
    FragmentSpread: (node) => ({ ...called(node, `${module}_${node.name.value}`), directives: unmasked }),
  }).definitions;
  const tags = definitions.map((definition) => `graphql\`\n${print(definition)}\n\`;\n`);
  writeFileSync(join(modules, `${module}.ts`), `import { graphql } from 'relay-runtime';\n\n${tags.join('\n')}`);
}
const config = JSON.parse(readFileSync(join(__dirname, '../relay.config.json'), 'utf8'));
writeFileSync(join(modules, 'relay.config.json'), JSON.stringify({ ...config, src: '.', schema: '../../../api/schema.graphql' }));
