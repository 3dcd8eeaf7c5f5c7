package org.throughline.ingest.problem;

/** What can be wrong with a file. Programs tell problems apart by this, people by the sentence. */
public enum Code {
  // The file
  NO_SUCH_FILE,
  NOT_UTF_8,
  NOT_YAML,
  NOT_JSON,
  TOO_LONG,
  MORE_PROBLEMS,
  // One value
  UNKNOWN_KEY,
  MISSING_KEY,
  DUPLICATE_KEY,
  WRONG_TYPE,
  NOT_IN_LIST,
  BAD_TEXT,
  BAD_SLUG,
  BAD_NUMBER,
  BAD_DATE,
  BAD_LINES,
  BAD_ADDRESS,
  BAD_FINGERPRINT,
  // Values together
  DUPLICATE,
  CONTRADICTION,
  CHAIN_LOOPS,
  UNKNOWN_REFERENCE,
  UNKNOWN_NAME,
  UNKNOWN_ROLE,
  // The files and the database together
  SLUG_TAKEN,
  NO_LONGER_STORED,
  STILL_USED,
  REFUSED_BY_DATABASE
}
