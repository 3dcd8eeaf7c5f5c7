package org.throughline.ingest.seed;

/** Which of the three a party is. The API has no such list: there they are types. */
enum PartyKind {
  PERSON,
  ORGANIZATION,
  SOURCE
}
