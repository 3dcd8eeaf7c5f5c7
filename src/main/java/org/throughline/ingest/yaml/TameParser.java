package org.throughline.ingest.yaml;

import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Refuses what lets a small file cost much: an alias may repeat a list a billion times, and the
 * composer above recurses, so that 50,000 brackets would end its stack.
 */
final class TameParser implements Parser {

  private static final int DEEPEST = 40;

  private final Parser events;
  private int depth;

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
    return event;
  }
}
