package org.throughline.edge;

/** A request that is wrong before it is GraphQL. */
final class HttpRefusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;

  HttpRefusal(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  int status() {
    return status;
  }
}
