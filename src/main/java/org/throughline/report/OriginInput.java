package org.throughline.report;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.Names;

/** Where a report comes from, as an editor found out. */
@Input("OriginInput")
@Description("Where a report comes from, as an editor found out.")
public record OriginInput(
    @Names("Report") @Description("The report, by id.") String report,
    @Names({"Person", "Organization", "Source"}) @Description("From whom the information came.")
        String origin) {}
