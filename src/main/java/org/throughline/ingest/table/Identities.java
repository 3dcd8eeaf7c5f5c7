package org.throughline.ingest.table;

import static org.throughline.ingest.problem.Code.NO_LONGER_STORED;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.ingest.problem.Problems;
import org.throughline.ingest.table.Column.Reference;

/** The ids of all rows that a key is known of, and rows in which keys are replaced by them. */
final class Identities {

  private final Wanted wanted;
  private final Problems problems;
  private final Map<Table<?>, Map<Key, String>> ids = new HashMap<>();

  Identities(Wanted wanted, Problems problems) {
    this.wanted = wanted;
    this.problems = problems;
  }

  /** UUIDv7, ascending: the order of ids is the order of the files. */
  static String next() {
    return UuidCreator.getTimeOrderedEpochPlus1().toString();
  }

  /** Where several rows have one key, it means the first. */
  void put(Table<?> table, Key key, String id) {
    ids.computeIfAbsent(table, any -> new HashMap<>()).putIfAbsent(key, id);
  }

  /**
   * @return null when there is no such row
   */
  String of(Table<?> table, Key key) {
    return key == null ? null : ids.getOrDefault(table, Map.of()).get(key);
  }

  /** The row that the fact wants, still without an id of its own. */
  <T> Row row(Fact<T> fact) {
    var layout = fact.table().layout();
    var texts = new ArrayList<String>(layout.columns().size());
    for (var column : layout.columns()) {
      var part = column.part(fact.row());
      var text = text(column, part);
      if (text == null && part != null && !isAwaited(column, part)) {
        var right = "refer to what it was merged into, or edit its file too";
        problems.add(
            NO_LONGER_STORED, fact.at(), "'%s' is no longer stored".formatted(part), right);
      }
      texts.add(text);
    }
    if (layout.isPair() && !texts.contains(null)) {
      Collections.sort(texts.subList(0, 2)); // as texts, ids are in the order that they have as ids
    }
    var first = new ArrayList<String>(layout.first().size());
    layout.first().forEach(column -> first.add(text(column, column.part(fact.row()))));
    return new Row(null, texts, first);
  }

  /** What stands in the columns that a row is named by. */
  List<String> texts(Table<?> table, Key key) {
    var columns = table.layout().names().columns();
    var texts = new ArrayList<String>(columns.size());
    for (var i = 0; i < columns.size(); i++) {
      texts.add(text(columns.get(i), key.parts().get(i)));
    }
    return texts;
  }

  /** Whether it refers to what need not be stored yet. */
  boolean isAwaited(Column<?> column, Object part) {
    return column instanceof Reference<?> reference && wanted.isAwaited(reference.target(), part);
  }

  private String text(Column<?> column, Object part) {
    return column instanceof Reference<?> reference
        ? of(reference.target(), (Key) part)
        : (String) part;
  }
}
