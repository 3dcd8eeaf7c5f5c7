package org.throughline.plan;

import java.util.ArrayList;
import java.util.List;
import org.throughline.mapping.GlobalId;
import org.throughline.mapping.Model;
import org.throughline.mapping.Naming;
import org.throughline.problem.ErrorCode;

/** Global ids of objects of several types, taken apart into the kinds and the ids of their rows. */
record GlobalIds(Model model, String type) {

  private static final int MAX_IDS = 100;

  void checkLength(Arguments arguments, List<String> path) {
    if (arguments.value(path) instanceof List<?> ids && ids.size() > MAX_IDS) {
      throw arguments.problem(
          ErrorCode.BAD_ARGUMENT,
          "`%s` takes at most %d ids; %d are given.".formatted(path.get(0), MAX_IDS, ids.size()));
    }
  }

  String kinds(Object ids) throws Bind.Refused {
    var kinds = new ArrayList<String>();
    for (var id : list(ids)) {
      kinds.add(Naming.kind(model.byIdPrefix(parse(id).prefix()).orElseThrow().name()));
    }
    return Bind.array(kinds);
  }

  String uuids(Object ids) throws Bind.Refused {
    var uuids = new ArrayList<String>();
    for (var id : list(ids)) {
      uuids.add(parse(id).uuid().toString());
    }
    return Bind.array(uuids);
  }

  private GlobalId parse(Object text) throws Bind.Refused {
    return GlobalId.parse(String.valueOf(text))
        .filter(
            id ->
                model
                    .byIdPrefix(id.prefix())
                    .filter(named -> model.covers(type, named))
                    .isPresent())
        .orElseThrow(
            () ->
                new Bind.Refused(
                    ErrorCode.BAD_ID, "'%s' is not an id of this service".formatted(text)));
  }

  private static List<?> list(Object ids) {
    return ids instanceof List<?> list ? list : List.of(ids);
  }
}
