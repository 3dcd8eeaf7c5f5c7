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
  @Refuses("single_line_is_short")
  void a_line_is_short() {
    refuses("update story set title = ''");
    refuses("update story set title = repeat('ü', 501)");
    stores("update story set title = repeat('ü', 500)");
  }

  @Test
  @Refuses("single_line_has_no_control_character")
  void a_line_is_one_line_and_has_no_control_character() {
    for (var code :
        new String[] {
          "0001", "0009", "000a", "000d", "001f", "007f", "0085", "009f", "2028", "2029"
        }) {
      refuses("update story set title = E'Bridge\\u%sBuilt'".formatted(code));
    }
    stores("update story set title = E'Bridge\\u00a0built in 東京: «Зеленський» 🌉'");
  }

  @Test
  @Refuses("single_line_shows")
  void a_line_is_not_made_of_what_does_not_show() {
    for (var code : new String[] {"00ad", "061c", "200d", "200f", "2066", "2800", "3164", "fe0f"}) {
      refuses("update story set title = E'\\u%s'".formatted(code));
    }
    stores("update story set title = E'\\u2764\\ufe0f'");
  }

  @Test
  @Refuses("single_line_has_no_space_around_it")
  void a_line_has_no_space_of_any_width_around_it() {
    for (var code : new String[] {"0020", "00a0", "2003", "200b", "202f", "3000", "feff"}) {
      refuses("update story set title = E'\\u%sBridge'".formatted(code));
      refuses("update story set title = E'Bridge\\u%s'".formatted(code));
    }
    stores("update story set title = 'A bridge'");
  }

  @Test
  @Refuses("prose_is_of_readable_length")
  void prose_is_of_readable_length() {
    refuses("update claim set text = ''");
    refuses("update claim set text = repeat('ü', 10001)");
    stores("update claim set text = repeat('ü', 10000)");
  }

  @Test
  @Refuses("prose_has_no_control_character")
  void prose_has_lines_and_tabs_and_no_other_control_character() {
    for (var code : new String[] {"0001", "000b", "000d", "001b", "007f", "0080"}) {
      refuses("update claim set text = E'Bridge\\u%sbuilt.'".formatted(code));
    }
    stores("update claim set text = E'Bridge\\n\\tbuilt.\\n'");
  }

  @Test
  @Refuses("prose_shows")
  void prose_is_not_blank() {
    refuses("update claim set text = ' '");
    refuses("update claim set text = E'\\n\\n\\t'");
    refuses("update claim set text = E'\\u00a0\\u200b\\ufeff'");
    stores("update claim set text = '…'");
  }

  @Test
  @Refuses("language_tag_follows_bcp_47")
  void a_language_is_a_tag() {
    for (var tag : new String[] {"", "e", "EN", "english", "en_GB", "en-", "en-a", "en US"}) {
      refuses("update story set language = '%s'".formatted(tag));
    }
    refuses("update story set language = 'en' || repeat('-abcdefgh', 4)");
    stores("update story set language = 'sr-Latn-RS'");
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
  @Refuses("whole_text_is_of_storable_length")
  void a_whole_text_is_not_endless() {
    refuses("update article_text set text = '' where text is not null");
    refuses("update article_text set text = repeat('a', 200001) where text is not null");
    stores("update article_text set text = repeat('a', 200000) where text is not null");
  }

  @Test
  @Refuses("whole_text_has_no_control_character")
  void a_whole_text_has_lines_and_tabs_and_no_other_control_character() {
    for (var code : new String[] {"0001", "0007", "000b", "000d", "007f", "0080", "009f"}) {
      refuses("update article_text set text = E'a\\u%sb' where text is not null".formatted(code));
    }
    stores("update article_text set text = E'One line.\\n\\tAnother.' where text is not null");
  }

  @Test
  @Refuses("whole_text_shows")
  void a_whole_text_is_not_blank() {
    refuses("update article_text set text = E' \\n ' where text is not null");
    refuses("update article_text set text = E'\\u00a0\\u200b\\ufeff' where text is not null");
    stores("update article_text set text = '…' where text is not null");
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

  @Test
  @Refuses("web_address_is_http")
  void an_address_leads_to_a_host_of_the_web() {
    for (var address :
        new String[] {
          "",
          "example.org",
          "ftp://example.org",
          "javascript:alert(1)",
          "http://",
          "https:///path",
          "https://?q",
          "https://example.org/a b",
          "https://example.org/<b>",
          "https://example.org/\"",
          "https://herald@example.org",
          "https://example.org/\u0001",
          "HTTPS://example.org"
        }) {
      refuses("update article set url = '%s' where id = the('first')".formatted(address));
    }
    refuses(
        """
        update article set url = 'https://example.org/' || repeat('a', 1981)
        where id = the('first')
        """);
    refuses("update person set same_as = '{https://example.org,mailto:lind@example.org}'");
    stores(
        """
        update article set url = 'https://example.org/' || repeat('a', 1980)
        where id = the('first')
        """);
    stores(
        """
        update article set url = 'http://пример.example:8080?q=a,b@c#d'
        where id = the('first')
        """);
  }
}
