package org.throughline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.mapping.GlobalId;
import org.throughline.mapping.Model;
import org.throughline.mapping.Naming;
import org.throughline.mapping.Type.AbstractType;
import org.throughline.problem.ErrorCode;

/** Objects of some types, as a caller names them: by global id or by slug. */
record References(Model model, List<String> types) {

  private static final int MAX_OBJECTS = 100;

  /** The query for the ids of those whose slug compares so, or did when it was theirs. */
  String bySlug(String comparison) {
    var queries =
        types.stream()
            .map(
                type ->
                    """
                    select id from %s where slug %s union all \
                    select to_id from seen.redirect where object_kind in (%s) and from_slug %s"""
                        .formatted(
                            model.type(type).table().orElseThrow(),
                            comparison,
                            kinds(type),
                            comparison));
    return String.join(" union all ", queries.toList());
  }

  private String kinds(String type) {
    var names = model.type(type) instanceof AbstractType many ? many.members() : List.of(type);
    return names.stream()
        .map(name -> "'" + Naming.kind(name) + "'")
        .collect(Collectors.joining(", "));
  }

  /** The id of the object that an id leads to: its own, or that of what it was merged into. */
  static String followed(String id) {
    return "coalesce((select to_id from seen.redirect where from_id = %s), %s)".formatted(id, id);
  }

  /** The row's id in a global id. */
  String id(Object name) throws Bind.Refused {
    var id = GlobalId.parse(name.toString()).orElseThrow();
    var type = model.byIdPrefix(id.prefix());
    if (type.isEmpty() || types.stream().noneMatch(each -> model.covers(each, type.get()))) {
      throw new Bind.Refused(
          ErrorCode.BAD_ID,
          "'%s' is not the id of a %s".formatted(name, String.join(" or ", types)));
    }
    return id.uuid().toString();
  }

  /** The rows' ids in those names that are global ids. */
  String ids(Object names) throws Bind.Refused {
    var ids = new ArrayList<String>();
    for (var name : all(names)) {
      if (isGlobalId(name)) {
        ids.add(id(name));
      }
    }
    return Bind.array(ids);
  }

  /** The other names. */
  String slugs(Object names) throws Bind.Refused {
    return Bind.array(all(names).stream().filter(name -> !isGlobalId(name)).toList());
  }

  private static boolean isGlobalId(Object name) {
    return GlobalId.parse(name.toString()).isPresent();
  }

  private static List<?> all(Object names) throws Bind.Refused {
    var all = names instanceof List<?> list ? list : List.of(names);
    if (all.size() > MAX_OBJECTS) {
      throw new Bind.Refused(
          ErrorCode.BAD_ARGUMENT,
          "takes at most %d objects; %d are given".formatted(MAX_OBJECTS, all.size()));
    }
    return all;
  }
}
