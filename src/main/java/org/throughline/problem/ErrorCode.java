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
  /** The document is longer than the service reads. */
  DOCUMENT_TOO_LARGE,
  /** Fields stand within each other to more levels than the service follows. */
  TOO_DEEP,
  /** The operation selects more fields than one operation may. */
  TOO_COMPLEX,
  /** The answer may become larger than one answer may; smaller pages cost less. */
  TOO_COSTLY,
  /** A list among the values is too long, or they stand within each other too deep. */
  VALUE_TOO_LARGE,
  /** Introspection is switched off here. */
  INTROSPECTION_DISABLED,
  /** The HTTP request is not a GraphQL request. */
  BAD_REQUEST,
  /** The request came without a good token, and needs one or brought another. */
  UNAUTHENTICATED,
  /** The token is good, and its roles do not allow it. */
  FORBIDDEN,
  /** More was asked for than one caller may ask in a while; try again after {@code Retry-After}. */
  RATE_LIMITED,
  /** The service has more to do than it can at the moment; try again after {@code Retry-After}. */
  OVERLOADED,
  /** Reading the answer took longer than the service allows. */
  TIMED_OUT,
  /** The database, or the identity provider, does not answer at the moment; try again. */
  UNAVAILABLE,
  /** Something failed that should not; the log has the same id. */
  INTERNAL
}
