package org.throughline.ingest.seed;

import static org.throughline.ingest.yaml.Text.LINE;

import org.throughline.ingest.table.Column;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Value;

/** Where an event might take place; the claim says who brings the place up. */
record PlaceCandidate(String event, int position, String name, String country, String claim) {

  static final Table<PlaceCandidate> TABLE =
      Table.<PlaceCandidate>unidentified("place_candidate")
          .within("event_id", Event.TABLE, PlaceCandidate::event)
          .key(Column.text("name", PlaceCandidate::name))
          .number("position", PlaceCandidate::position)
          .to("country_id", Party.TABLE, PlaceCandidate::country)
          .to("claim_id", Claim.TABLE, PlaceCandidate::claim);

  static void readAll(String event, Value places, Filing filing) {
    var names = new Once("place");
    places.eachItem(
        (position, item) ->
            item.object(
                fields -> {
                  var place =
                      new PlaceCandidate(
                          event,
                          position,
                          names.add(fields.required("name").as(LINE), item),
                          filing.refer(fields.optional("country"), Kind.ORGANIZATION),
                          filing.claim(fields.required("claim")));
                  filing.add(TABLE, place, fields.at());
                  return place;
                }));
  }
}
