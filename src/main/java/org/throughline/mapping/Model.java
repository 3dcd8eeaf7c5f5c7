package org.throughline.mapping;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.throughline.mapping.Type.AbstractType;
import org.throughline.mapping.Type.ObjectType;

/**
 * Everything that can be read from the database and changed in it: the types by name, and the root
 * fields of both kinds.
 *
 * <p>Immutable. Types refer to each other by name, so the graph may have cycles.
 */
public record Model(
    Map<String, Type> types, Map<String, Field> roots, Map<String, Mutation> mutations) {

  public Type type(String name) {
    var type = types.get(name);
    if (type == null) {
      throw new NoSuchElementException("No type " + name + " in the model");
    }
    return type;
  }

  public ObjectType object(String name) {
    return (ObjectType) type(name);
  }

  /** The object type that a global id's prefix stands for. */
  public Optional<ObjectType> byIdPrefix(String prefix) {
    return types.values().stream()
        .filter(ObjectType.class::isInstance)
        .map(ObjectType.class::cast)
        .filter(type -> type.table().isPresent() && type.idPrefix().equals(prefix))
        .findFirst();
  }

  /**
   * Whether objects of the second type are of the first: itself, a member of a union, an
   * implementor.
   */
  public boolean covers(String name, ObjectType type) {
    return name.equals(type.name())
        || types.get(name) instanceof AbstractType many && many.members().contains(type.name());
  }
}
