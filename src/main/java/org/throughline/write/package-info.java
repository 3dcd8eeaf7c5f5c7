/**
 * A mutation becomes rows.
 *
 * <p>Most mutations are declared, not written: an input's members are columns and rows by the rules
 * of {@code mapping}, and {@link org.throughline.write.CreateObject} and {@link
 * org.throughline.write.UpdateObject} write them. Others call a function of the database. What the
 * sender can mend is a {@link org.throughline.write.UserError}, all of an input's at once; the
 * database has the last word, and what it says is put into the sender's terms by {@link
 * org.throughline.write.Refusals}.
 *
 * <p>Nothing here begins or ends a transaction. Start reading at {@link
 * org.throughline.write.Verbs}.
 */
package org.throughline.write;
