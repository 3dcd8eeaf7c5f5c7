package org.throughline.fact;

import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** What an editor says of an amount. */
@Input("MoneyInput")
@Description("An amount of money.")
public record MoneyInput(
    @Description("The amount in whole units of the currency.") BigDecimal value,
    @Description("The currency, as ISO 4217 has it: `USD`.") String currency) {}
