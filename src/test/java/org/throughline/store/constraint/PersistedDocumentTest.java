package org.throughline.store.constraint;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PersistedDocumentTest extends OneOfEach {

  @Test
  @Refuses("document_text_is_not_empty")
  void a_document_has_a_text() {
    refuses(add("''", "{A}"));
    stores(add("repeat('a', 300000)", "{A}"));
  }

  @Test
  @Refuses("document_name_fits_into_an_address")
  void a_name_fits_into_an_address() {
    for (var name : new String[] {"", "a b", "a/b", "a:b", "ä", "a\n"}) {
      refuses("update persisted_document_name set name = '%s'".formatted(name));
    }
    refuses("update persisted_document_name set name = repeat('a', 256)");
    stores("update persisted_document_name set name = 'Story-page_1.2~' || repeat('a', 240)");
  }

  @Test
  @Refuses("document_name_is_no_sha256")
  void a_name_cannot_be_taken_for_a_hash() {
    refuses("update persisted_document_name set name = repeat('a', 64)");
    stores("update persisted_document_name set name = repeat('a', 63)");
  }

  @Test
  @Refuses("operation_name_is_one_of_graphql")
  void an_operation_is_named_as_graphql_has_it() {
    for (var name : new String[] {"1A", "a-b", "é", "A B"}) {
      refuses(add("'{ a }'", "{\"" + name + "\"}"));
    }
    stores(add("'{ a }'", "{A1,_b}"));
    stores(add("'{ b }'", "{}"));
  }

  @Test
  @Refuses("sha256_digits_are_64")
  void a_hash_has_64_digits_in_lower_case() {
    refuses("update persisted_document_name set sha256 = ''");
    refuses("update persisted_document_name set sha256 = repeat('a', 63)");
    refuses("update persisted_document_name set sha256 = repeat('A', 64)");
    stores(
        "update persisted_document_name set sha256 = sha256_of('query Bridges { stories { totalCount } }')");
  }

  @Test
  @Refuses("persisted_document_registered_at_ck")
  void a_document_was_registered_at_some_time() {
    refuses("update persisted_document set registered_at = 'infinity'");
    stores("update persisted_document set registered_at = now()");
  }

  private static String add(String text, String operations) {
    return "insert into persisted_document (text, operations, registered_at, registered_by) values (%s, '%s', now(), 'ana')"
        .formatted(text, operations);
  }
}
