package org.throughline.ingest.yaml;

/** A key of a mapping and what stands behind it. */
public record Entry(Value key, Value value) {}
