package org.throughline.problem;

/** The stable codes of {@code errors[].extensions.code}. Names are never changed or reused. */
public enum ErrorCode {
  /** The document is not GraphQL. */
  SYNTAX_ERROR,
  /**
   * The document does not fit the schema: unknown field, wrong argument type, missing selection.
   */
  VALIDATION_FAILED,
  /** A variable is missing or its value does not fit its type. */
  BAD_VARIABLE,
  /** An argument's value is outside what the field takes. */
  BAD_ARGUMENT,
  /** {@code first}, {@code last}, {@code after} and {@code before} do not make a page. */
  BAD_PAGE,
  /** A cursor that this list did not hand out. */
  BAD_CURSOR,
  /** An id that this service did not hand out, or of another type than asked for. */
  BAD_ID,
  /** The operation to run is not named, or not in the document. */
  NO_SUCH_OPERATION,
  /** The operation selects more than one answer may hold. */
  TOO_COMPLEX,
  /** The HTTP request is not a GraphQL request. */
  BAD_REQUEST,
  /** The request came without a good token, and needs one or brought another. */
  UNAUTHENTICATED,
  /** The token is good, and its roles do not allow it. */
  FORBIDDEN,
  /** Reading the answer took longer than the service allows. */
  TIMED_OUT,
  /** The database, or the identity provider, does not answer at the moment; try again. */
  UNAVAILABLE,
  /** Something failed that should not; the log has the same id. */
  INTERNAL
}
