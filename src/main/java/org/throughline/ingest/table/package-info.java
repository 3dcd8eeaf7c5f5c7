/**
 * Rows as files want them against rows as stored: each {@link org.throughline.ingest.table.Table}
 * is described once, {@link org.throughline.ingest.table.Comparison} finds the difference, and
 * {@link org.throughline.ingest.table.Difference} writes exactly that. Every table costs one
 * statement per kind of change, however many rows: triggers run once, and 5,000 reports need no
 * more round trips than five.
 */
package org.throughline.ingest.table;
