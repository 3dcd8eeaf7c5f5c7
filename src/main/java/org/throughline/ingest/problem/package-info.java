/** What is wrong with a file that somebody wants to load: where, what, and what would be right. */
package org.throughline.ingest.problem;
