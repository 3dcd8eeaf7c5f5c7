package org.throughline.ingest.table;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.ingest.problem.Place;

/** Where the files want which row. */
final class Places {

  private final Map<Table<?>, Map<Row, Place>> rows = new HashMap<>();
  private final Map<String, Place> ids = new HashMap<>();

  void put(Table<?> table, Row row, Place at) {
    rows.computeIfAbsent(table, any -> new HashMap<>()).put(row, at);
    if (row.id() != null) {
      ids.put(row.id(), at);
    }
  }

  Place of(Table<?> table, Row row) {
    return rows.getOrDefault(table, Map.of()).get(row);
  }

  /** Of an object, by its id. */
  Optional<Place> of(String id) {
    return Optional.ofNullable(ids.get(id));
  }

  /** Of the nearest object that the row belongs to. */
  Optional<Place> around(Table<?> table, Row row, Lineage lineage) {
    return lineage.lines(table, row).stream()
        .flatMap(line -> line.stream().map(member -> ids.get(member.id())))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /**
   * Of a row with these texts in these columns, both in one line as PostgreSQL writes them in what
   * it says of a key.
   */
  Optional<Place> of(String columns, String texts) {
    var names = Stream.of(columns.split(", ")).map(name -> name.replace("\"", "")).toList();
    return rows.keySet().stream()
        .filter(table -> names(table).containsAll(names))
        .flatMap(table -> of(table, names.stream().map(names(table)::indexOf).toList(), texts))
        .max(naturalOrder());
  }

  private Stream<Place> of(Table<?> table, List<Integer> positions, String texts) {
    return rows.get(table).entrySet().stream()
        .filter(placed -> line(placed.getKey(), positions).equals(texts))
        .map(Map.Entry::getValue);
  }

  private static List<String> names(Table<?> table) {
    return table.layout().columns().stream().map(Column::name).toList();
  }

  private static String line(Row row, List<Integer> positions) {
    return positions.stream()
        .map(position -> String.valueOf(row.texts().get(position)))
        .collect(joining(", "));
  }
}
