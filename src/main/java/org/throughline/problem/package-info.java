/**
 * What can be wrong with a request, in the caller's words: one closed list of codes, and the one
 * exception that carries a code to the edge. Nothing else is ever shown to a caller.
 */
package org.throughline.problem;
