package org.throughline.fact;

import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.mapping.Sql;

/** An amount in a currency. */
@Description("An amount of money.")
public record Money(
    @Sql("trim_scale($.value)") @Description("The amount in whole units of the currency, exact.")
        BigDecimal value,
    @Description("The currency, as ISO 4217 has it: `USD`.") String currency) {}
