/**
 * Documents that a request names instead of sending them.
 *
 * <p>Two kinds: those that a front end's build registered, which are stored and trusted, and those
 * that clients sent before, which are remembered by this node for as long as there is room. {@link
 * org.throughline.document.Library} finds the text of a request's document, or says why it does not
 * run; {@link org.throughline.document.Registry} takes a build's {@link
 * org.throughline.document.Manifest}.
 *
 * <p>Owns the tables {@code persisted_document} and {@code persisted_document_name}.
 */
package org.throughline.document;
