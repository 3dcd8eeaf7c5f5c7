package org.throughline.ingest.seed;

import static org.throughline.ingest.problem.Code.CONTRADICTION;
import static org.throughline.ingest.yaml.Text.LINE;

import org.throughline.event.EventStatus;
import org.throughline.ingest.table.Key;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Choice;
import org.throughline.ingest.yaml.Fields;
import org.throughline.ingest.yaml.Value;

/** What happened, is to happen or may happen. */
record Event(
    String slug, String story, String name, EventStatus status, PartialDate date, String place) {

  static final Table<Event> TABLE =
      Table.<Event>identified("event")
          .versioned()
          .slug(Event::slug)
          .within("story_id", Story.TABLE, Event::story)
          .text("name", Event::name)
          .choice("status", EventStatus.class, Event::status)
          .text("place", Event::place)
          .with(PartialDate.columns("date", Event::date));

  static final Table<Link> NEXT = Link.table("event_next", TABLE, "next_id", TABLE);

  static final Table<Link> CLAIMS =
      Link.table("event_claim", TABLE, "claim_id", Claim.TABLE).number("position", Link::position);

  static void readAll(Value events, Filing filing) {
    for (var entry : events.entries()) {
      var slug = filing.give(Kind.EVENT, entry.key());
      entry.value().object(fields -> read(slug, fields, filing));
    }
  }

  private static Event read(String slug, Fields fields, Filing filing) {
    var event =
        new Event(
            slug,
            filing.story,
            fields.required("name").as(LINE),
            fields.required("status").as(Choice.of(EventStatus.class)),
            PartialDate.readOrUnknown(fields.optional("date")),
            fields.optional("place").as(LINE));
    filing.add(TABLE, event, fields.at());
    Participation.readAll(slug, fields.optional("participants"), filing);
    CountMention.readAll(slug, fields.optional("counts"), filing);
    PlaceCandidate.readAll(slug, fields.optional("places"), filing);
    var key = Key.of(slug);
    filing.draft.link(NEXT, key, fields.optional("next"), item -> next(slug, item, filing));
    filing.draft.link(CLAIMS, key, fields.optional("claims"), filing::claim);
    Report.readAll(new Target(TABLE, key), fields.required("reports"), filing);
    return event;
  }

  private static String next(String event, Value item, Filing filing) {
    var next = filing.refer(item, Kind.EVENT);
    if (next != null && next.equals(event)) {
      item.wrong(CONTRADICTION, "'%s' comes after itself".formatted(event), "name another event");
    }
    return next;
  }
}
