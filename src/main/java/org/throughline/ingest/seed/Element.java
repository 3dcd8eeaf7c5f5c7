package org.throughline.ingest.seed;

import static org.throughline.ingest.yaml.Text.LINE;
import static org.throughline.ingest.yaml.Text.SLUG;

import org.throughline.ingest.table.Column;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Fields;
import org.throughline.ingest.yaml.Value;

/**
 * A part of a proposal.
 *
 * @param set whose list it stands in; null outside any
 * @param position within its set
 */
record Element(String proposal, String key, String label, String set, int position) {

  static final Table<Element> TABLE =
      Table.<Element>identified("proposal_element")
          .versioned()
          .within("proposal_id", Proposal.TABLE, Element::proposal)
          .key(Column.text("key", Element::key))
          .text("label", Element::label)
          .text("set", Element::set)
          .number("position", Element::position);

  /** Keys are unique within the proposal, whatever set they stand in. */
  static void readAll(String proposal, Fields fields, Filing filing) {
    var keys = new Once("element");
    for (var set : fields.optional("sets").entries()) {
      new ElementSet(proposal, set.key().as(SLUG), keys).read(set.value(), filing);
    }
    new ElementSet(proposal, null, keys).read(fields.optional("elements"), filing);
  }

  private record ElementSet(String proposal, String name, Once keys) {

    void read(Value elements, Filing filing) {
      elements.eachItem((position, item) -> item.object(fields -> read(position, fields, filing)));
    }

    private Element read(int position, Fields fields, Filing filing) {
      var given = fields.required("key");
      var key = keys.add(given.as(SLUG), given);
      var element = new Element(proposal, key, fields.required("label").as(LINE), name, position);
      filing.hasElement(proposal, key);
      filing.add(TABLE, element, fields.at());
      Report.readAll(new Target(TABLE, TABLE.keyOf(element)), fields.required("reports"), filing);
      return element;
    }
  }
}
