package org.throughline.problem;

/** The stable codes of {@code errors[].extensions.code}. Names are never changed or reused. */
public enum ErrorCode {
  SYNTAX_ERROR("The document is not GraphQL."),
  VALIDATION_FAILED(
      "The document does not fit the schema: unknown field, wrong argument type, missing selection."),
  BAD_VARIABLE("A variable is missing or its value does not fit its type."),
  BAD_ARGUMENT("An argument's value is outside what the field takes."),
  BAD_PAGE("`first`, `last`, `after` and `before` do not make a page."),
  BAD_CURSOR("A cursor that this list did not hand out."),
  BAD_ID("An id that this service did not hand out, or of another type than asked for."),
  NO_SUCH_OPERATION("The operation to run is not named, or not in the document."),
  NO_SUCH_DOCUMENT("No document is registered or remembered under the id."),
  PERSISTED_QUERY_NOT_FOUND(
      "No document is remembered under the hash; Apollo's clients send its text next."),
  PERSISTED_QUERY_NOT_SUPPORTED(
      "Texts are not remembered here; Apollo's clients send no hashes from then on."),
  DOCUMENT_NOT_TRUSTED("Only registered documents run here, and this is none."),
  DOCUMENT_TOO_LARGE("The document is longer than the service reads."),
  TOO_DEEP("Fields stand within each other to more levels than the service follows."),
  TOO_COMPLEX("The operation selects more fields than one operation may."),
  TOO_COSTLY("The answer may become larger than one answer may; smaller pages cost less."),
  VALUE_TOO_LARGE("A list among the values is too long, or they stand within each other too deep."),
  INTROSPECTION_DISABLED("Introspection is switched off here."),
  BAD_REQUEST("The HTTP request is not a GraphQL request."),
  UNAUTHENTICATED("The request came without a good token, and needs one or brought another."),
  FORBIDDEN("The token is good, and its roles do not allow it."),
  RATE_LIMITED(
      "More was asked for than one caller may ask in a while; try again after `Retry-After`."),
  OVERLOADED(
      "The service has more to do than it can at the moment; try again after `Retry-After`."),
  TIMED_OUT("Reading the answer took longer than the service allows."),
  UNAVAILABLE("The database, or the identity provider, does not answer at the moment; try again."),
  INTERNAL("Something failed that should not; the log has the same id.");

  private final String words;

  ErrorCode(String words) {
    this.words = words;
  }

  /** What it means, for whoever meets it. */
  public String words() {
    return words;
  }
}
