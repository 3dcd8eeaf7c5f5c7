/**
 * What the database refuses to store. Each rule that a person wrote has a test of its own here,
 * named {@link org.throughline.store.constraint.Refuses} after the constraint; what follows from
 * the shape of the tables is tried on all of them. {@link
 * org.throughline.store.constraint.EveryConstraintTest} fails when a constraint has no test that it
 * refused: begin there.
 */
package org.throughline.store.constraint;
