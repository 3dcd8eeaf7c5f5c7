/**
 * What can be wrong with a request, in the caller's words: one closed list of codes, and the one
 * exception that carries a code to the edge. Nothing else is ever shown to a caller. {@link
 * org.throughline.problem.Nearest} finds the right word that was probably meant.
 */
package org.throughline.problem;
