package org.throughline.ingest.seed;

import static org.throughline.ingest.yaml.Text.SCRIPT;

import org.throughline.ingest.table.Column;
import org.throughline.ingest.table.Key;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Value;

/** A name that a party goes by; the first is its own. A plain name is in Latin script. */
record NameAlias(String party, int position, String name, String script) {

  static final Table<NameAlias> TABLE =
      Table.<NameAlias>identified("name_alias")
          .within("party_id", Party.TABLE, NameAlias::party)
          .key(Column.text("name", NameAlias::name))
          .number("position", NameAlias::position)
          .text("script", NameAlias::script);

  static Key key(String party, String name) {
    return Key.of(Key.of(party), name);
  }

  /**
   * @return the party's own name
   */
  static String readOwn(String party, Value own, Draft draft) {
    var name = draft.names.give(party, own);
    draft.add(TABLE, new NameAlias(party, 1, name, "Latn"), own.at());
    return name;
  }

  static void readOthers(String party, Value aliases, Draft draft) {
    var position = 2;
    for (var alias : aliases.items()) {
      draft.add(TABLE, read(party, position++, alias, draft), alias.at());
    }
  }

  private static NameAlias read(String party, int position, Value alias, Draft draft) {
    if (alias.isScalar()) {
      return new NameAlias(party, position, draft.names.give(party, alias), "Latn");
    }
    return alias.object(
        fields ->
            new NameAlias(
                party,
                position,
                draft.names.give(party, fields.required("name")),
                fields.required("script").as(SCRIPT)));
  }
}
