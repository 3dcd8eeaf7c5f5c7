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
  @Refuses("licence_id_is_spdx")
  void a_licence_is_an_identifier() {
    for (var id : new String[] {"", "CC BY 4.0", "-CC", "CC-BY\n"}) {
      refuses("update article_text set licence = '%s' where text is not null".formatted(id));
    }
    refuses("update article_text set licence = repeat('a', 121) where text is not null");
    stores("update article_text set licence = 'LicenseRef-Own' where text is not null");
  }

  @Test
  @Refuses("whole_text_is_printable")
  void a_whole_text_is_printable_and_not_endless() {
    refuses("update article_text set text = '' where text is not null");
    refuses("update article_text set text = E' \\n ' where text is not null");
    refuses("update article_text set text = E'a\\x07b' where text is not null");
    refuses("update article_text set text = repeat('a', 200001) where text is not null");
    stores("update article_text set text = repeat('a', 200000) where text is not null");
    stores("update article_text set text = E'One line.\\n\\tAnother.' where text is not null");
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
