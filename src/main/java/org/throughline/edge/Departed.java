package org.throughline.edge;

/** Whoever asked is gone, so nobody is told. */
final class Departed extends RuntimeException {

  private static final long serialVersionUID = 1;

  Departed() {
    super("The client has closed the connection.", null, false, false);
  }
}
