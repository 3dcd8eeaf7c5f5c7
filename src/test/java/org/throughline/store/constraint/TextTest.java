package org.throughline.store.constraint;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TextTest extends OneOfEach {

  @Test
  @Refuses("slug_is_lower_case_words_joined_by_hyphens")
  void a_slug_fits_into_an_address() {
    for (var slug :
        new String[] {
          "", "Bridge", "the_bridge", "-bridge", "bridge-", "the--bridge", "brücke", "a b", "a\n"
        }) {
      refuses("update claim set slug = '%s' where id = the('bridge-comes')".formatted(slug));
    }
    refuses("update claim set slug = repeat('a', 121) where id = the('bridge-comes')");
    stores("update claim set slug = repeat('a', 120) where id = the('bridge-comes')");
    stores("update claim set slug = 'the-bridge-of-2025' where id = the('bridge-comes')");
  }

  @Test
  @Refuses("script_code_follows_iso_15924")
  void a_script_is_a_code() {
    for (var code : new String[] {"", "latn", "LATN", "Lat", "Latin"}) {
      refuses("update name_alias set script = '%s'".formatted(code));
    }
    stores("update name_alias set script = 'Cyrl'");
  }

  @Test
  @Refuses("currency_code_follows_iso_4217")
  void a_currency_is_a_code() {
    for (var code : new String[] {"", "eur", "EU", "EURO", "€"}) {
      refuses(
          "update proposal set amount_currency = '%s' where amount_value is not null"
              .formatted(code));
    }
    stores("update proposal set amount_currency = 'UAH' where amount_value is not null");
  }
}
