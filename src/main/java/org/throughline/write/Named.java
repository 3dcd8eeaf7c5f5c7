package org.throughline.write;

import static org.throughline.write.UserError.Code.AMBIGUOUS;
import static org.throughline.write.UserError.Code.BAD_VALUE;
import static org.throughline.write.UserError.Code.NO_SUCH_OBJECT;
import static org.throughline.write.UserError.Code.WRONG_TYPE;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.mapping.GlobalId;
import org.throughline.mapping.Model;
import org.throughline.mapping.Naming;
import org.throughline.mapping.Seen;
import org.throughline.mapping.Type.AbstractType;
import org.throughline.mapping.Type.ObjectType;
import org.throughline.problem.Nearest;

/** Finds the rows of objects that a sender names, by id or slug. */
record Named(Model model, Catalog catalog, Sql sql) {

  /** Slugs to compare a wrong one with. */
  private static final int MOST_SLUGS = 20_000;

  /** Who has more names wrong than this has another problem than spelling. */
  private static final int MOST_HINTS = 20;

  /**
   * @return the row's id; empty where there is no such object, and then the errors say so
   */
  Optional<UUID> find(List<String> types, String name, List<String> path, List<UserError> errors)
      throws SQLException {
    var objects = objects(types);
    if (!Sql.canRead(name)) {
      errors.add(UserError.of(path, BAD_VALUE, "It holds a character that is none."));
      return Optional.empty();
    }
    var id = GlobalId.parse(name);
    var found = id.isPresent() ? byId(objects, id.get()) : bySlug(objects, name);
    if (found.isEmpty()) {
      errors.add(missing(objects, name, id, path, errors.size() < MOST_HINTS));
    } else if (found.size() > 1) {
      var words = "Several objects have the slug '%s'; give the id of the one that is meant.";
      errors.add(UserError.of(path, AMBIGUOUS, words.formatted(name)));
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private List<ObjectType> objects(List<String> types) {
    return types.stream()
        .map(model::type)
        .flatMap(
            type ->
                type instanceof AbstractType many
                    ? many.members().stream().map(model::object)
                    : Stream.of((ObjectType) type))
        .toList();
  }

  private List<UUID> byId(List<ObjectType> objects, GlobalId id) throws SQLException {
    for (var object : objects) {
      if (object.idPrefix().equals(id.prefix())) {
        return ids(
            "select id from \"%s\" where id = coalesce((select to_id from redirect where from_id = ?::uuid), ?::uuid)"
                .formatted(table(object)),
            id.uuid().toString());
      }
    }
    return List.of();
  }

  private List<UUID> bySlug(List<ObjectType> objects, String slug) throws SQLException {
    var found = new ArrayList<UUID>();
    for (var object : withSlug(objects)) {
      found.addAll(
          ids(
              "select id from \"%1$s\" where slug = ?::text union select to_id from redirect where from_slug = ?::text and to_id in (select id from \"%1$s\")"
                  .formatted(table(object)),
              slug));
    }
    return found;
  }

  private List<UUID> ids(String query, String name) throws SQLException {
    return sql.rows(query, List.of(name, name)).stream()
        .map(row -> UUID.fromString(row.get(0)))
        .toList();
  }

  private List<ObjectType> withSlug(List<ObjectType> objects) {
    return objects.stream().filter(object -> catalog.has(table(object), "slug")).toList();
  }

  private static String table(ObjectType object) {
    return Seen.table(object.table().orElseThrow());
  }

  private UserError missing(
      List<ObjectType> objects,
      String name,
      Optional<GlobalId> id,
      List<String> path,
      boolean hints)
      throws SQLException {
    var what =
        objects.stream()
            .map(object -> Naming.withArticle(object.name()))
            .collect(Collectors.joining(" or "));
    if (id.isPresent()
        && objects.stream().noneMatch(each -> each.idPrefix().equals(id.get().prefix()))) {
      return UserError.of(path, WRONG_TYPE, "'%s' is not the id of %s.".formatted(name, what));
    }
    var slugs = new ArrayList<String>();
    for (var object : hints ? withSlug(objects) : List.<ObjectType>of()) {
      sql.rows("select slug from \"%s\" limit %d".formatted(table(object), MOST_SLUGS), List.of())
          .forEach(row -> slugs.add(row.get(0)));
    }
    var words = "There is no %s '%s'; %s.";
    var hint = Nearest.hint(name, slugs, "give the id or slug of one");
    return UserError.of(
        path,
        NO_SUCH_OBJECT,
        words.formatted(what.replaceFirst("^an? ", ""), name, hint.replace("?", "")));
  }
}
