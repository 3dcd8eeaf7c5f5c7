/**
 * Who reports what, how certainly, in which words, and where the information came from.
 *
 * <p>Owns the tables {@code report} and {@code report_hop}. Start at {@link
 * org.throughline.report.Report}; what can be reported is {@link org.throughline.report.Reported}.
 */
@DefaultNonNull
package org.throughline.report;

import io.smallrye.graphql.api.DefaultNonNull;
