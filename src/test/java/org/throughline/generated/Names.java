package org.throughline.generated;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.world.Rows;

/** What objects are called that are there, read once. */
final class Names {

  private final Rows rows;
  private final Map<String, List<String>> read = new HashMap<>();

  Names(Rows rows) {
    this.rows = rows;
  }

  /** Slugs and ids of objects of the type; ids only of any. */
  List<String> of(String type) {
    return read.computeIfAbsent(type, this::read);
  }

  private List<String> read(String type) {
    if (type.equals("Node")) {
      return rows.ask(
          """
          select 'story_' || id from story union all select 'article_' || id from article
          union all select 'person_' || id from person union all select 'source_' || id from source
          union all select 'claim_' || id from claim union all select 'event_' || id from event
          union all select 'report_' || id from report
          union all select 'proposal_element_' || id from proposal_element
          union all values ('story_019ab4d2-0000-7000-8000-000000000000')\
          """);
    }
    var kind =
        type.equals("Party") ? "lower(kind::text)" : "'" + type.toLowerCase(Locale.ROOT) + "'";
    return rows.ask(
        "select slug::text from %1$s union all select %2$s || '_' || id from %1$s union all values ('nothing')"
            .formatted(type, kind));
  }
}
