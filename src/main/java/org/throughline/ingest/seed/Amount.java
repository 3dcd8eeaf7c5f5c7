package org.throughline.ingest.seed;

import static org.throughline.ingest.yaml.Quantity.AMOUNT;
import static org.throughline.ingest.yaml.Text.CURRENCY;

import java.math.BigDecimal;
import org.throughline.ingest.yaml.Value;

/** A sum of money, or none. */
record Amount(BigDecimal value, String currency) {

  private static final Amount NONE = new Amount(null, null);

  static Amount read(Value amount) {
    Amount given =
        amount.object(
            fields ->
                new Amount(
                    fields.required("value").as(AMOUNT), fields.required("currency").as(CURRENCY)));
    return given == null ? NONE : given;
  }
}
