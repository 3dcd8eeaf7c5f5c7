package org.throughline.ingest.yaml;

import static org.throughline.ingest.problem.Code.BAD_NUMBER;
import static org.throughline.ingest.yaml.Scalar.Kind.NUMBER;
import static org.throughline.ingest.yaml.Scalar.Kind.WHOLE_NUMBER;

import java.math.BigDecimal;
import org.throughline.ingest.yaml.Scalar.Misread;
import org.throughline.ingest.yaml.Scalar.Understood;

/** Numbers within the range of the columns they go to. */
public final class Quantity {

  /**
   * Money: more than none, and at most two decimals, so that what is stored is what was written.
   */
  public static final Scalar<BigDecimal> AMOUNT =
      new Scalar<>(
          NUMBER,
          text ->
              text.matches("(?=.*[1-9])\\d{1,18}(\\.\\d{1,2})?")
                  ? new Understood<>(new BigDecimal(text).setScale(2))
                  : new Misread<>(
                      BAD_NUMBER, text, "write more than 0, with at most two decimals"));

  private Quantity() {}

  /**
   * @param least the smallest number that makes sense
   */
  public static Scalar<Integer> from(int least) {
    return new Scalar<>(
        WHOLE_NUMBER,
        text ->
            text.matches("\\d{1,9}") && Integer.parseInt(text) >= least
                ? new Understood<>(Integer.valueOf(text))
                : new Misread<>(BAD_NUMBER, text, "write a number from %d on".formatted(least)));
  }
}
