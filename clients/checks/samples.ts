import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as generated from '../generated/gql/graphql';

const directory = join(process.cwd(), '../api/queries');

/** A file of `api/queries`. */
export interface Sample {
  /** Its operation's. */
  name: string;
  text: string;
  /** As graphql-codegen generated it. */
  document: TypedDocumentNode<Record<string, unknown>, Record<string, unknown>>;
  /** From its comment `variables:`. */
  variables: Record<string, unknown>;
  isMutation: boolean;
}

export const samples: Sample[] = readdirSync(directory)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => parse(readFileSync(join(directory, file), 'utf8')));

export const reads = samples.filter((sample) => !sample.isMutation);
export const writes = samples.filter((sample) => sample.isMutation);

assert(reads.length > 20 && writes.length > 0, `No samples in ${directory}.`);

function parse(text: string): Sample {
  const [, kind, name] = /^(query|mutation) (\w+)/m.exec(text) ?? [];
  const variables = /^# *variables:(.*)$/m.exec(text)?.[1] ?? '{}';
  const document = Object.entries(generated).find(([export_]) => export_ === `${name}Document`)?.[1];
  assert(name && document, `Nothing was generated for ${text}`);
  return {
    name,
    text,
    document: document as unknown as Sample['document'],
    variables: JSON.parse(variables),
    isMutation: kind === 'mutation',
  };
}
