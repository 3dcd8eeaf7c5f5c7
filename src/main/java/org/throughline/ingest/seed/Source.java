package org.throughline.ingest.seed;

import static org.throughline.ingest.problem.Code.CONTRADICTION;

import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Choice;
import org.throughline.ingest.yaml.Fields;
import org.throughline.ingest.yaml.Value;
import org.throughline.party.SourceKind;

/** Who puts information into the public record. */
record Source(String slug, String name, SourceKind kind, String speaksTo) {

  static final Table<Source> TABLE =
      Table.<Source>unidentified("source")
          .within("id", Party.TABLE, Source::slug)
          .text("slug", Source::slug)
          .text("name", Source::name)
          .choice("kind", SourceKind.class, Source::kind)
          .to("speaks_to_id", Party.TABLE, Source::speaksTo);

  static void readAll(Value sources, Draft draft) {
    for (var entry : sources.entries()) {
      var slug = Party.register(entry.key(), Kind.SOURCE, draft);
      entry.value().object(source -> read(slug, source, draft));
    }
  }

  private static Source read(String slug, Fields fields, Draft draft) {
    var speaksTo = fields.optional("speaks-to");
    var source =
        new Source(
            slug,
            NameAlias.readOwn(slug, fields.required("name"), draft),
            fields.required("kind").as(Choice.of(SourceKind.class)),
            draft.refer(speaksTo, Kind.SOURCE));
    draft.add(TABLE, source, fields.at());
    if (source.kind != null) {
      source.check(speaksTo);
    }
    return source;
  }

  private void check(Value given) {
    if ((kind == SourceKind.ANONYMOUS_GROUP) == given.isAbsent()) {
      var wrong = given.isAbsent() ? "an unnamed group that spoke to nobody" : "a named source";
      given.wrong(CONTRADICTION, wrong, "'speaks-to' is for anonymous groups, and needed there");
    }
    if (slug != null && slug.equals(speaksTo)) {
      given.wrong(CONTRADICTION, "'%s' speaks to itself".formatted(slug), "name whom it spoke to");
    }
  }
}
