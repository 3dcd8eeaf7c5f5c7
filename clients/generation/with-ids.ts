import type { Types } from '@graphql-codegen/plugin-helpers';
import { buildASTSchema, isInterfaceType, isObjectType, Kind } from 'graphql';
import { TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { DocumentNode, FieldNode, GraphQLSchema, SelectionNode } from 'graphql';

/**
 * Has operations ask for `__typename` everywhere and for `id` of whatever has one: caches go by them.
 *
 * Not for ids where a document asks for a day with `asOf`. The same object has other contents on another day; without
 * ids a cache keeps them apart, below the field and its arguments.
 */
export const withIds: Types.DocumentTransformObject = {
  transform({ documents, schema }) {
    const types = buildASTSchema(schema);
    return documents.map((file) => (file.document ? { ...file, document: ask(file.document, types) } : file));
  },
};

function ask(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const info = new TypeInfo(schema);
  const ofADay = says(document, 'asOf');
  return visit(
    document,
    visitWithTypeInfo(info, {
      SelectionSet(set, _, parent) {
        if (parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION) {
          return undefined;
        }
        const type = info.getParentType();
        const hasId = (isObjectType(type) || isInterfaceType(type)) && 'id' in type.getFields();
        const wanted = ['__typename', ...(hasId && !ofADay ? ['id'] : [])];
        const missing = wanted.filter((name) => !set.selections.some((each) => isPlain(each, name)));
        return { ...set, selections: [...missing.map(field), ...set.selections] };
      },
    }),
  );
}

function says(document: DocumentNode, argument: string): boolean {
  let said = false;
  visit(document, {
    Argument(node) {
      said ||= node.name.value === argument;
    },
  });
  return said;
}

function isPlain(selection: SelectionNode, name: string): boolean {
  return selection.kind === Kind.FIELD && selection.name.value === name && !selection.alias;
}

function field(name: string): FieldNode {
  return { kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } };
}
