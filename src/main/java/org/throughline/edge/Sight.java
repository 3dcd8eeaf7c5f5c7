package org.throughline.edge;

/** What a caller sees. */
enum Sight {
  /** What is published: readers. */
  PUBLISHED,
  /** Drafts, embargoed and retracted objects too: editors. */
  ALL
}
