package org.throughline.ingest.seed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.throughline.ingest.problem.Place;
import org.throughline.ingest.problem.Problems;
import org.throughline.ingest.table.Fact;
import org.throughline.ingest.table.Key;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Value;

/** What has been read of the files so far. Registries are read before stories. */
final class Draft {

  final Hints hints = new Hints();
  final Slugs slugs = new Slugs(hints);
  final Names names = new Names(hints);
  final Offices offices = new Offices(slugs);
  final Elements elements = new Elements(slugs, hints);
  final Once doubles = new Once("pair of organizations");
  final Once outlets = new Once("newsroom of");
  final Once texts = new Once("text of");
  private final Map<String, String> storyOfArticle = new HashMap<>();
  private final List<Fact<?>> facts = new ArrayList<>();

  <T> void add(Table<T> table, T row, Place at) {
    facts.add(new Fact<>(table, row, at));
  }

  /** Links the owner to every slug of a list, each once. */
  void link(Table<Link> table, Key owner, Value list, Function<Value, String> refer) {
    var once = new Once("reference");
    list.eachItem(
        (position, item) -> {
          var slug = once.add(refer.apply(item), item);
          add(table, new Link(owner, Key.of(slug), position), item.at());
        });
  }

  String refer(Value value, Kind kind) {
    return slugs.refer(value, Set.of(kind));
  }

  String party(Value value) {
    return slugs.refer(value, Kind.PARTY);
  }

  /** Remembers which story an article is filed under. */
  void file(String article, String story) {
    storyOfArticle.putIfAbsent(article, story);
  }

  /**
   * @return null of an article that no file has named so far
   */
  String storyOf(String article) {
    return storyOfArticle.get(article);
  }

  /** As {@link #refer}; an import may bring it later. */
  String await(Value value, Set<Kind> kinds) {
    return slugs.await(value, kinds);
  }

  /**
   * Whether everything referred to is there.
   *
   * @return what is awaited; each is told to the given problems
   */
  Map<Kind, Set<String>> check(Stored stored, Problems awaited) {
    names.check(stored);
    offices.check(stored);
    elements.check(stored);
    return slugs.check(stored, awaited);
  }

  List<Fact<?>> facts() {
    return List.copyOf(facts);
  }
}
