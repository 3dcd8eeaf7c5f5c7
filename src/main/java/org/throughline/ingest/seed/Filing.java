package org.throughline.ingest.seed;

import static org.throughline.ingest.problem.Code.UNKNOWN_REFERENCE;
import static org.throughline.ingest.yaml.Text.LINE;

import java.util.LinkedHashMap;
import java.util.Map;
import org.throughline.ingest.problem.Place;
import org.throughline.ingest.table.Key;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Text;
import org.throughline.ingest.yaml.Value;

/** A story file that is being read: what it says is filed under its story. */
final class Filing {

  final String story;
  final Draft draft;
  private final Once takenShortNames = new Once("short name");
  private final Map<String, String> articles = new LinkedHashMap<>();

  Filing(String story, Draft draft) {
    this.story = story;
    this.draft = draft;
  }

  <T> void add(Table<T> table, T row, Place at) {
    draft.add(table, row, at);
  }

  String give(Kind kind, Value key) {
    return draft.slugs.give(kind, key);
  }

  String refer(Value value, Kind kind) {
    return draft.refer(value, kind);
  }

  String party(Value value) {
    return draft.party(value);
  }

  String claim(Value value) {
    return draft.refer(value, Kind.CLAIM);
  }

  String event(Value value) {
    return draft.refer(value, Kind.EVENT);
  }

  void hasElement(String proposal, String key) {
    if (key != null) {
      draft.elements.give(proposal, key);
    }
  }

  /** An element of a proposal, by its key. */
  Key element(String proposal, Value value) {
    var key = value.as(Text.SLUG);
    if (key != null) {
      draft.elements.refer(proposal, key, value);
    }
    return Key.of(Key.of(proposal), key);
  }

  /** Gives an article a short name, for references inside this file. */
  void name(String article, Value shortName) {
    var name = takenShortNames.add(shortName.as(Text.WORD), shortName);
    if (name != null) {
      articles.putIfAbsent(name, article);
    }
  }

  /** An article by its short name or its slug. */
  String article(Value value) {
    var word = value.as(LINE);
    if (word == null || articles.containsKey(word)) {
      return articles.get(word);
    }
    if (Text.isSlug(word)) {
      return refer(value, Kind.ARTICLE);
    }
    var here = "short names here are " + Hints.list(articles.keySet());
    value.wrong(UNKNOWN_REFERENCE, "unknown article '%s'".formatted(word), here);
    return null;
  }
}
