import type { CodegenConfig } from '@graphql-codegen/cli';
import { withIds } from './generation/with-ids';

/** `npx graphql-codegen` writes `generated/`: types, what the caches have to know, a manifest of the operations. */
const config: CodegenConfig = {
  schema: '../api/schema.graphql', // of a running service: http://localhost:8080/graphql/schema.graphql
  documents: ['../api/queries/*.graphql', '*.graphql'], // yours: src/**/*.{ts,tsx,graphql}
  config: {
    strictScalars: true,
    scalars: {
      ID: 'string',
      Date: 'string', // 2025-08-18: a day, not an instant; new Date() would move it by the time zone
      DateTime: 'string',
      BigDecimal: 'number', // exact in the answer; JavaScript keeps 15 digits of it
    },
    useTypeImports: true,
  },
  generates: {
    'generated/gql/': {
      preset: 'client',
      documentTransforms: [withIds],
      presetConfig: { persistedDocuments: { hashAlgorithm: 'sha256' } },
    },
    'generated/possible-types.ts': { plugins: ['fragment-matcher'] },
    'generated/without-id.ts': { plugins: ['./generation/without-id.cjs'] },
    'generated/introspection.ts': { plugins: ['urql-introspection'] },
  },
};
export default config;
