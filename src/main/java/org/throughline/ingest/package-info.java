/**
 * Other people's formats on their way into the database. The packages build on one another in this
 * order: {@code problem} says what is wrong, {@code yaml} reads files by shape, {@code table}
 * compares rows and writes the difference, {@code seed} is the format of {@code seeds/README.md};
 * start with its {@code LoadSeeds}, which applies all files at start, or its {@code
 * ImportDocument}, which applies one whenever somebody sends it. Owns the tables {@code seed_file}
 * and {@code seed_party}, and fills nearly all others.
 */
package org.throughline.ingest;
