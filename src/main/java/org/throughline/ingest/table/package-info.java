/**
 * Rows as files want them against rows as stored: each {@link org.throughline.ingest.table.Table}
 * is described once, {@link org.throughline.ingest.table.Comparison} finds the difference, and
 * {@link org.throughline.ingest.table.Difference} writes exactly that. However many rows change, a
 * table costs a fixed number of statements: one to add, one to change and one to remove, one for
 * each unique column that is vacated before values change places, and one to count a new version of
 * the objects that rows of other tables belong to. Triggers run once for each, and 5,000 reports
 * need no more round trips than five.
 */
package org.throughline.ingest.table;
