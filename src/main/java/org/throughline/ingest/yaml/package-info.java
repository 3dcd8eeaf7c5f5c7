/**
 * YAML 1.2, or JSON as the same nodes, read by shape: a reader asks for the keys and types it
 * expects, and whatever does not fit becomes a problem with file and line. Start reading at {@link
 * org.throughline.ingest.yaml.Value}.
 */
package org.throughline.ingest.yaml;
