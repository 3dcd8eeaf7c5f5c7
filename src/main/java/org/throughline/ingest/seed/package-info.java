/**
 * Facts as files, described in {@code seeds/README.md}: read, checked, compared with what is
 * stored, and the difference written. Each noun's file says which keys it reads and which table it
 * fills; {@link org.throughline.ingest.seed.SeedTables} has their order, {@link
 * org.throughline.ingest.seed.LoadSeeds} is the verb.
 */
package org.throughline.ingest.seed;
