package org.throughline.ingest.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VocabularyTest {

  @Inject AgroalDataSource source;

  @Test
  void the_closed_lists_are_those_of_the_database() throws SQLException {
    var stored = new TreeMap<String, List<String>>();
    new Database(source)
        .read(
            """
            select typname, string_agg(enumlabel, ' ' order by enumsortorder)
            from pg_type
            join pg_enum on enumtypid = pg_type.oid
            where typnamespace = 'public'::regnamespace
            group by typname
            """)
        .forEach(list -> stored.put(list.get(0), List.of(list.get(1).split(" "))));

    var ours = new TreeMap<String, List<String>>();
    for (var list : Vocabulary.class.getDeclaredClasses()) {
      var name = list.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");
      var values = Stream.of(list.getEnumConstants()).map(Object::toString).toList();
      ours.put(name.toLowerCase(Locale.ROOT), values);
    }
    assertEquals(stored, ours);
  }
}
