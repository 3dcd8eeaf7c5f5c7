package org.throughline.world;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.throughline.World;

/** A person, an organization or a source, with the listed name as its first alias. */
public abstract class Party<T extends Party<T>> extends Thing<T> {

  private final UUID listedName = UuidCreator.getTimeOrderedEpoch();

  Party(World world, String table, String name) {
    super(world, table, name);
    add("party", "id", uuid(), "kind", table.toUpperCase(), "slug", toString());
    alias(listedName, name);
  }

  /** Articles print this name. */
  public T alsoKnownAs(String name, Article... articles) {
    var id = UuidCreator.getTimeOrderedEpoch();
    alias(id, name);
    return printed(id, articles);
  }

  private T alias(UUID id, String name) {
    return add(
        "name_alias",
        "id",
        id,
        "party_id",
        uuid(),
        "position",
        world.next(),
        "name",
        name,
        "script",
        "Latn");
  }

  /** The articles print its listed name. */
  public T namedIn(Article... articles) {
    return printed(listedName, articles);
  }

  private T printed(UUID name, Article... articles) {
    for (var article : articles) {
      add("mention", "alias_id", name, "party_id", uuid(), "article_id", article, "lines", "{1}");
    }
    return named();
  }

  @SuppressWarnings("unchecked")
  private T named() {
    return (T) this;
  }
}
