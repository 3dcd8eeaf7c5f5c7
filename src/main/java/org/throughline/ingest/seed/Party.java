package org.throughline.ingest.seed;

import org.throughline.ingest.table.Column;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Value;

/**
 * Whoever can say, hold or pass something on. A slug that changes its kind becomes another party.
 *
 * @param file the registry that it goes with when it leaves it
 */
record Party(String slug, PartyKind kind, String file) {

  static final Table<Party> TABLE =
      Table.<Party>identified("party")
          .versionedIn("source", "person", "organization")
          .slug(Party::slug)
          .key(Column.choice("kind", PartyKind.class, Party::kind));

  static final Table<Party> REGISTERED =
      Table.<Party>unidentified("seed_party")
          .within("party_id", TABLE, Party::slug)
          .text("file", Party::file);

  /**
   * @return its slug; null when that is none or is taken
   */
  static String register(Value key, Kind kind, Draft draft) {
    var slug = draft.slugs.give(kind, key);
    var party = new Party(slug, PartyKind.valueOf(kind.name()), key.at().file());
    draft.add(TABLE, party, key.at());
    draft.add(REGISTERED, party, key.at());
    return slug;
  }
}
