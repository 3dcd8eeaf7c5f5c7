/**
 * Who changed what, when: edits, the changes each of them made, objects as they were on record, and
 * where former slugs lead.
 *
 * <p>Owns the tables {@code edit}, {@code change} and {@code redirect}. Triggers write them,
 * whichever way a change comes; nothing here does. Start at {@link org.throughline.edit.Edit}.
 */
@DefaultNonNull
package org.throughline.edit;

import io.smallrye.graphql.api.DefaultNonNull;
