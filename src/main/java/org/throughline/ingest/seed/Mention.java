package org.throughline.ingest.seed;

import java.util.List;
import org.throughline.ingest.table.Column;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Value;

/** Where an article prints a name of a party. */
record Mention(String article, String party, String name, List<Integer> lines) {

  static final Table<Mention> TABLE =
      Table.<Mention>unidentified("mention")
          .within("article_id", Article.TABLE, Mention::article)
          .key(
              Column.toKey(
                  "alias_id",
                  NameAlias.TABLE,
                  mention -> NameAlias.key(mention.party, mention.name)))
          .to("party_id", Party.TABLE, Mention::party)
          .lines("lines", Mention::lines);

  static void readAll(String article, Value mentions, Filing filing) {
    for (var party : mentions.entries()) {
      var slug = filing.party(party.key());
      for (var name : party.value().entries()) {
        var printed = filing.draft.names.refer(slug, name.key());
        var mention = new Mention(article, slug, printed, Lines.read(name.value()));
        filing.add(TABLE, mention, name.key().at());
      }
    }
  }
}
