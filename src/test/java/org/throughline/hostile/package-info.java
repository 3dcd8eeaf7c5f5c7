/**
 * Who wants to break the service: bytes that are not quite HTTP, callers who take their time,
 * documents and values that are made to hurt, into every argument that the schema has.
 *
 * <p>Whatever comes is answered in data or in words of our own, or not at all, and soon.
 */
package org.throughline.hostile;
