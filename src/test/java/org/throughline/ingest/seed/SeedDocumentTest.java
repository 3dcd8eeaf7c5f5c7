package org.throughline.ingest.seed;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.ingest.problem.Problems;
import org.throughline.ingest.table.Fact;

class SeedDocumentTest {

  @Test
  void a_town_with_one_of_everything_fills_every_table() {
    var problems = new Problems();
    var document = SeedDocument.read(Folder.town().readAll(problems), problems);

    assertEquals(List.of(), problems.all());
    var filled = document.facts().stream().map(Fact::table).collect(toSet());
    assertEquals(Set.copyOf(SeedTables.IN_ORDER), filled);
  }
}
