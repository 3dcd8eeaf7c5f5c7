package org.throughline.ingest.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Refuses what lets a small file cost much: an alias may repeat a list a billion times, and the
 * composer above recurses, so that 50,000 brackets would end its stack. A tag would do no harm and
 * mean nothing here.
 */
final class TameParser implements Parser {

  static final int DEEPEST = 40;

  /** Six times those of a story with 5,000 reports; each takes some 200 bytes. */
  static final int MOST_NODES = 500_000;

  private final Parser events;
  private int depth;
  private int nodes;

  TameParser(Parser events) {
    this.events = events;
  }

  @Override
  public boolean checkEvent(Event.ID choice) {
    return events.checkEvent(choice);
  }

  @Override
  public Event peekEvent() {
    return tame(events.peekEvent());
  }

  @Override
  public boolean hasNext() {
    return events.hasNext();
  }

  @Override
  public Event next() {
    var event = tame(events.next());
    if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
      throw new ParserException("lists and mappings are nested too deeply", event.getStartMark());
    }
    if (event instanceof NodeEvent && ++nodes > MOST_NODES) {
      var problem = "more than %,d values".formatted(MOST_NODES);
      throw new ParserException(problem, event.getStartMark());
    }
    if (event instanceof CollectionEndEvent) {
      depth--;
    }
    return event;
  }

  private static Event tame(Event event) {
    if (event instanceof AliasEvent alias) {
      throw new ParserException(
          "alias *%s: write out what it stands for".formatted(alias.getAlias()),
          event.getStartMark());
    }
    tagOf(event)
        .ifPresent(
            tag -> {
              var problem = "tag %s: write the value without it".formatted(tag);
              throw new ParserException(problem, event.getStartMark());
            });
    return event;
  }

  private static Optional<String> tagOf(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    return event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
  }
}
