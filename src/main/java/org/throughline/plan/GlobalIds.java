package org.throughline.plan;

import java.util.ArrayList;
import java.util.List;
import org.throughline.mapping.GlobalId;
import org.throughline.mapping.Model;
import org.throughline.mapping.Naming;
import org.throughline.problem.ErrorCode;

/** Global ids of objects of several types, taken apart into the kinds and the ids of their rows. */
record GlobalIds(Model model, String type) {

  static final int MAX_IDS = 100;

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

  private static List<?> list(Object ids) throws Bind.Refused {
    var list = ids instanceof List<?> many ? many : List.of(ids);
    if (list.size() > MAX_IDS) {
      throw new Bind.Refused(
          ErrorCode.BAD_ARGUMENT, "at most %d ids; %d are given".formatted(MAX_IDS, list.size()));
    }
    return list;
  }
}
