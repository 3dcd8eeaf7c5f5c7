package org.throughline.world;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.World;

/**
 * Something that a test put into the world. It prints as its slug, so that it can stand in the text
 * of an operation.
 */
public abstract class Thing<T extends Thing<T>> {

  protected final World world;
  private final String table;
  private final UUID uuid = UuidCreator.getTimeOrderedEpoch();
  private final String slug;

  Thing(World world, String table, String name) {
    this.world = world;
    this.table = table;
    this.slug = World.slug(name);
  }

  /** The global id that the API calls it by. */
  public String id() {
    return table + "_" + uuid;
  }

  public UUID uuid() {
    return uuid;
  }

  @Override
  public String toString() {
    return slug;
  }

  /** Writes the row; every column that a test does not care about has a value here. */
  protected void insert(Object... pairs) {
    var all = new ArrayList<Object>(List.of("id", this));
    all.addAll(java.util.Arrays.asList(pairs));
    world.rows().insert(table, all.toArray());
  }

  /** Writes a row of a table that hangs from this one. */
  protected T add(String table, Object... pairs) {
    world.rows().insert(table, pairs);
    return self();
  }

  /** Changes a column. */
  public T with(String column, Object value) {
    world.rows().run("update %s set %s = ? where id = ?".formatted(table, column), value, uuid);
    return self();
  }

  /** A known day, in the columns of a partial date. */
  protected T day(String name, String day) {
    return partialDate(name, day, day, day);
  }

  /** A day that lies somewhere between two; an end may be open. */
  protected T between(String name, String earliest, String latest) {
    return partialDate(name, null, earliest, latest);
  }

  private T partialDate(String name, String value, String earliest, String latest) {
    world
        .rows()
        .run(
            """
            update %s set %2$s_value = ?, %2$s_earliest = ?, %2$s_latest = ?, %2$s_basis = 'DERIVED'
            where id = ?\
            """
                .formatted(table, name),
            value,
            earliest,
            latest,
            uuid);
    return self();
  }

  @SuppressWarnings("unchecked")
  private T self() {
    return (T) this;
  }
}
