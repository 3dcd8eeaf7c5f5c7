package org.throughline.store.constraint;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventTest extends OneOfEach {

  @Test
  @Refuses("event_next_is_another_ck")
  void an_event_is_not_what_comes_after_it() {
    refuses("insert into event_next values (the('council'), the('council'))");
    stores("insert into event_next values (the('council'), the('feast'))");
  }

  @Test
  @Refuses("count_mention_value_ck")
  void fewer_than_nobody_cannot_take_part() {
    refuses("update count_mention set value = -1");
    stores("update count_mention set value = 0");
    stores("update count_mention set value = null");
  }

  @Test
  @Refuses("participation_party_uk")
  void a_party_takes_part_in_an_event_once() {
    refuses(
        """
        insert into participation
        values (the('again'), the('council'), the('lind'), 2, 'INFERRED')
        """);
    stores(
        """
        insert into participation
        values (the('again'), the('opening'), the('lind'), 1, 'INFERRED')
        """);
  }
}
