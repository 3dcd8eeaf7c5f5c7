package org.throughline.report.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.helper.json.StringJsonBuilderFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.throughline.Json;

/**
 * CSL-JSON 1.0.2. Its JSON Schema is on no Maven repository, so citeproc-java decides, which reads
 * it to typeset bibliographies: what it reads and writes again is what was there, so each field,
 * each type and each part of a name or date is one that CSL has. What it is lenient about is
 * checked here, by the rules of the schema: an array of items with an id and a type, one or two
 * dates of one to three numbers.
 */
final class CslJson implements Standard {

  @Override
  public List<String> objections(JsonNode document) {
    var objections = new ArrayList<String>();
    if (!document.isArray()) {
      objections.add("no array");
    }
    var ids = new HashSet<String>();
    for (var item : document) {
      if (!item.path("id").isTextual() || !item.path("type").isTextual()) {
        objections.add("no id, or no type: " + item);
      } else if (!ids.add(item.get("id").asText())) {
        objections.add("twice: " + item);
      }
      if (item.has("issued")) {
        objections.addAll(days(item.get("issued")));
      }
      if (!item.equals(readAndWritten(item))) {
        objections.add("read as " + readAndWritten(item) + ": " + item);
      }
    }
    return objections;
  }

  private static List<String> days(JsonNode issued) {
    var objections = new ArrayList<String>();
    var days = issued.path("date-parts");
    if (days.size() < 1 || days.size() > 2) {
      objections.add("neither a date nor a range: " + issued);
    }
    for (var day : days) {
      if (day.size() < 1 || day.size() > 3) {
        objections.add("no year, month and day: " + issued);
      }
      for (var part : day) {
        if (!part.isInt()) {
          objections.add("no number: " + issued);
        }
      }
    }
    return objections;
  }

  @SuppressWarnings("unchecked")
  private static JsonNode readAndWritten(JsonNode item) {
    try {
      var read = CSLItemData.fromJson((Map<String, Object>) Json.plain(item));
      return Json.read((String) read.toJson(new StringJsonBuilderFactory().createJsonBuilder()));
    } catch (IllegalArgumentException refused) {
      return Json.read(Json.of(refused.getMessage()));
    }
  }
}
