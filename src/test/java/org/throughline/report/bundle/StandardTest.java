package org.throughline.report.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.Json;
import org.throughline.Resources;

/** The standards accept the sample operation's documents, and refuse each with one thing wrong. */
class StandardTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "PROV_JSONLD | \"@type\":\"Derivation\" | \"@type\":\"Deriving\"",
        "PROV_JSONLD | \"usedEntity\":\"fact:article/ | \"usedEntity\":\"fact:articles/",
        "PROV_JSONLD | \"usedEntity\":\"fact: | \"used\":\"fact:",
        "PROV_JSONLD | \"agent\":\"fact:party/wsj\" | \"agent\":\"fact:claim/no-us-troops-in-ukraine\"",
        "PROV_JSONLD | \"tl:line\" | \"line\"",
        "PROV_JSONLD | \"tl:line\" | \"other:line\"",
        "PROV_JSONLD | \"tl:certainty\":[{\"@value\":\"WILL\"}] | \"tl:certainty\":\"WILL\"",
        "PROV_JSONLD | \"@value\":\"14\" | \"@value\":14",
        "PROV_JSONLD | /context.jsonld | /another.jsonld",
        "PROV_JSONLD | fact:party/wsj-european-officials\",\"type\" | fact:party/wsj\",\"type\"",
        "SCHEMA_ORG | \"@type\":\"Quotation\" | \"@type\":\"Quote\"",
        "SCHEMA_ORG | \"@type\":\"Claim\" | \"@type\":\"Person\"",
        "SCHEMA_ORG | \"appearance\" | \"appearances\"",
        "SCHEMA_ORG | \"abstract\":\" | \"datePublished\":\"",
        "SCHEMA_ORG | \"author\" | \"isPartOf\"",
        "SCHEMA_ORG | \"isPartOf\":{\"@id\":\"https://throughline.example/article/ | \"isPartOf\":{\"@id\":\"https://throughline.example/claim/",
        "SCHEMA_ORG | \"inDefinedTermSet\":\"https://throughline.example/ns# | \"inDefinedTermSet\":\"",
        "SCHEMA_ORG | https://schema.org | https://schema.example",
        "NINJS | {\"uri\" | {\"guid\"",
        "NINJS | \"type\":\"text\" | \"type\":\"article\"",
        "NINJS | \"value\":\"Line | \"text\":\"Line",
        "NINJS | \"name\":\"us-eu-working-group-on-guarantees\", | ``",
        "NINJS | \"uri\":\"https://throughline.example/article/ | \"uri\":\"/article/",
        "NINJS | \"language\" | \"certainty\"",
        "NINJS | \"by\":\"Svitlana Kravchenko\" | \"by\":[\"Svitlana Kravchenko\"]",
        "CSL_JSON | \"type\":\"article\" | \"type\":\"news\"",
        "CSL_JSON | \"title\" | \"headline\"",
        "CSL_JSON | \"literal\" | \"name\"",
        "CSL_JSON | [2025,8,18] | [2025,8,18,12]",
        "CSL_JSON | [2025,8,18] | [\"August\"]",
        "CSL_JSON | [[2025,8,18]] | [[2025],[2026],[2027]]",
        "CSL_JSON | \"wsj-rubio-to-lead-working-group\",\"type\" | \"us-eu-working-group-on-guarantees\",\"type\"",
      })
  void a_document_with_one_thing_wrong_is_refused(String format, String right, String wrong) {
    var document = sample(format);
    var standard = Standard.of(format);
    assertEquals(0, standard.objections(Json.read(document)).size());
    var spoilt = document.replace(right, wrong);
    assertNotEquals(document, spoilt, "nothing is wrong");
    assertNotEquals(0, standard.objections(Json.read(spoilt)).size(), spoilt);
  }

  private static String sample(String format) {
    var field =
        switch (format) {
          case "PROV_JSONLD" -> "provenance";
          case "SCHEMA_ORG" -> "linkedData";
          case "NINJS" -> "news";
          default -> "bibliography";
        };
    var answer = Json.read(Resources.text("answers/evidence.json"));
    return Json.at(answer, "data.claim." + field + ".document").asText();
  }
}
