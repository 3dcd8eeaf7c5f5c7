package org.throughline.ingest.seed;

import static org.throughline.ingest.yaml.Text.PROSE;

import org.throughline.ingest.table.Key;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Choice;
import org.throughline.ingest.yaml.Fields;
import org.throughline.ingest.yaml.Value;
import org.throughline.statement.Channel;

/**
 * Somebody said something, somewhere, at some time.
 *
 * @param channelSource the broadcaster or platform; null where none is named
 * @param event where it was said
 */
record Statement(
    String slug,
    String story,
    String gist,
    PartialDate made,
    Channel channel,
    String channelSource,
    String event) {

  static final Table<Statement> TABLE =
      Table.<Statement>identified("statement")
          .versioned()
          .slug(Statement::slug)
          .within("story_id", Story.TABLE, Statement::story)
          .text("gist", Statement::gist)
          .choice("channel", Channel.class, Statement::channel)
          .to("channel_source_id", Party.TABLE, Statement::channelSource)
          .to("event_id", Event.TABLE, Statement::event)
          .with(PartialDate.columns("made", Statement::made));

  static final Table<Link> SPEAKERS =
      Link.table("statement_speaker", TABLE, "party_id", Party.TABLE)
          .number("position", Link::position);

  static final Table<Link> CLAIMS =
      Link.table("statement_claim", TABLE, "claim_id", Claim.TABLE)
          .number("position", Link::position);

  static void readAll(Value statements, Filing filing) {
    for (var entry : statements.entries()) {
      var slug = filing.give(Kind.STATEMENT, entry.key());
      entry.value().object(fields -> read(slug, fields, filing));
    }
  }

  private static Statement read(String slug, Fields fields, Filing filing) {
    var statement =
        new Statement(
            slug,
            filing.story,
            fields.required("gist").as(PROSE),
            PartialDate.readOrUnknown(fields.optional("made")),
            fields.required("channel").as(Choice.of(Channel.class)),
            filing.refer(fields.optional("channel-source"), Kind.SOURCE),
            filing.refer(fields.optional("event"), Kind.EVENT));
    filing.add(TABLE, statement, fields.at());
    var key = Key.of(slug);
    filing.draft.link(SPEAKERS, key, fields.required("by"), filing::party);
    filing.draft.link(CLAIMS, key, fields.optional("claims"), filing::claim);
    Report.readAll(new Target(TABLE, key), fields.required("reports"), filing);
    return statement;
  }
}
