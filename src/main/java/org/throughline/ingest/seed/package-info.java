/**
 * Facts as files, described in {@code seeds/README.md}: read, checked, compared with what is
 * stored, and the difference written. Each noun's file says which keys it reads and which table it
 * fills; {@link org.throughline.ingest.seed.SeedTables} has their order. There are two verbs:
 * {@link org.throughline.ingest.seed.LoadSeeds} takes all files, which refer to nothing but one
 * another; {@link org.throughline.ingest.seed.ImportDocument} takes one, which refers to what is
 * {@link org.throughline.ingest.seed.Stored}.
 *
 * <p>An import runs within the caller's transaction and on its connection:
 *
 * <pre>{@code
 * switch (importDocument.run(new Document(text, Format.YAML), connection)) {
 *   case Imported imported -> // imported.changes(), each with its line; commit
 *   case Rejected rejected -> // rejected.problems(); nothing was written
 * }
 * }</pre>
 *
 * It holds {@link org.throughline.store.Turn#alone} until that transaction ends, so two imports
 * never mix; whoever writes single objects takes {@link org.throughline.store.Turn#besideOthers}
 * first, or what they write while an import compares is lost.
 */
package org.throughline.ingest.seed;
