package org.throughline.ingest.table;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What every row in sight is called, and what it belongs to. */
final class Lineage {

  /** A row with an id. */
  record Member(Table<?> table, String id, String name, Member parent) {

    /** Itself and what it belongs to, up to the root. */
    Stream<Member> line() {
      return Stream.iterate(this, Objects::nonNull, Member::parent);
    }
  }

  private final Map<String, Member> members = new HashMap<>();

  void add(Table<?> table, Row row) {
    if (row.id() != null) {
      var parents = parents(table, row);
      var parent = parents.isEmpty() ? null : parents.get(0);
      members.put(row.id(), new Member(table, row.id(), nameOf(table, row), parent));
    }
  }

  /** {@code washington-talks/donald-trump}: slugs and words instead of ids. */
  String nameOf(Table<?> table, Row row) {
    return row.texts(table.layout().names()).stream()
        .filter(Objects::nonNull)
        .map(this::nameOf)
        .collect(joining("/"));
  }

  /** What the row of this id is called; any other text stays as it is. */
  String nameOf(String text) {
    var member = members.get(text);
    return member == null ? text : member.name();
  }

  boolean knows(String id) {
    return members.containsKey(id);
  }

  /** What the row belongs to, and what that belongs to, up to the root: a line for each parent. */
  List<List<Member>> lines(Table<?> table, Row row) {
    return parents(table, row).stream().map(parent -> parent.line().toList()).toList();
  }

  List<Member> parents(Table<?> table, Row row) {
    var parents = new ArrayList<Member>();
    for (var id : row.texts(table.layout().parents())) {
      var parent = id == null ? null : members.get(id);
      if (parent != null) {
        parents.add(parent);
      }
    }
    return parents;
  }
}
