package org.throughline.ingest.yaml;

import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Refuses deep nesting: the composer above it recurses, and 50,000 brackets would end its stack.
 */
final class ShallowParser implements Parser {

  private static final int DEEPEST = 40;

  private final Parser events;
  private int depth;

  ShallowParser(Parser events) {
    this.events = events;
  }

  @Override
  public boolean checkEvent(Event.ID choice) {
    return events.checkEvent(choice);
  }

  @Override
  public Event peekEvent() {
    return events.peekEvent();
  }

  @Override
  public boolean hasNext() {
    return events.hasNext();
  }

  @Override
  public Event next() {
    var event = events.next();
    if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
      throw new ParserException("lists and mappings are nested too deeply", event.getStartMark());
    }
    if (event instanceof CollectionEndEvent) {
      depth--;
    }
    return event;
  }
}
