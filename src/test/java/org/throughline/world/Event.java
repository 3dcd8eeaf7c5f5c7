package org.throughline.world;

import com.github.f4b6a3.uuid.UuidCreator;
import org.throughline.World;

/** Something planned for an unknown day. */
public final class Event extends Thing<Event> {

  public Event(World world, String name) {
    super(world, "event", name);
    insert(
        "slug",
        toString(),
        "story_id",
        world.aStory(),
        "name",
        name,
        "status",
        "PLANNED",
        "date_basis",
        "UNKNOWN");
  }

  public Event inStory(Story story) {
    return with("story_id", story);
  }

  public Event status(String status) {
    return with("status", status);
  }

  public Event on(String day) {
    return day("date", day);
  }

  public Event between(String earliest, String latest) {
    return between("date", earliest, latest);
  }

  public Event followedBy(Event next) {
    return add("event_next", "event_id", this, "next_id", next);
  }

  public Event attended(Party<?> party, Article... as) {
    var id = UuidCreator.getTimeOrderedEpoch();
    add(
        "participation",
        "id",
        id,
        "event_id",
        this,
        "party_id",
        party,
        "position",
        world.next(),
        "basis",
        "STATED");
    for (var article : as) {
      add("participation_article", "participation_id", id, "article_id", article);
    }
    return this;
  }

  public Event counted(Article by, String text, Integer value) {
    return add(
        "count_mention",
        "event_id",
        this,
        "article_id",
        by,
        "position",
        world.next(),
        "text",
        text,
        "value",
        value,
        "lines",
        "{5}");
  }

  public Event maybeIn(String place, Organization country, Claim claim) {
    return add(
        "place_candidate",
        "event_id",
        this,
        "position",
        world.next(),
        "name",
        place,
        "country_id",
        country,
        "claim_id",
        claim);
  }

  public Event claimed(Claim... claims) {
    for (var claim : claims) {
      add("event_claim", "event_id", this, "claim_id", claim, "position", world.next());
    }
    return this;
  }
}
