package org.throughline.ingest.seed;

import static org.throughline.ingest.problem.Code.CONTRADICTION;
import static org.throughline.ingest.yaml.Text.LANGUAGE;
import static org.throughline.ingest.yaml.Text.LINE;
import static org.throughline.ingest.yaml.Text.PROSE;

import org.throughline.ingest.table.Key;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Fields;

/** A running story, the root of its file. */
record Story(String slug, String title, String summary, String language) {

  static final Table<Story> TABLE =
      Table.<Story>identified("story")
          .versioned()
          .stamped("updated_at")
          .slug(Story::slug)
          .text("title", Story::title)
          .text("summary", Story::summary)
          .text("language", Story::language);

  static final Table<Link> PEOPLE =
      Link.table("story_person", TABLE, "person_id", Party.TABLE).number("rank", Link::position);

  static final Table<Link> ORGANIZATIONS =
      Link.table("story_organization", TABLE, "organization_id", Party.TABLE)
          .number("rank", Link::position);

  static Story read(Fields fields, Draft draft) {
    var slug = draft.slugs.give(Kind.STORY, fields.required("story"));
    var story =
        new Story(
            slug,
            fields.required("title").as(LINE),
            fields.optional("summary").as(PROSE),
            fields.required("language").as(LANGUAGE));
    draft.add(TABLE, story, fields.at());
    if (slug != null
        && fields.at().file().startsWith(SeedFiles.STORIES)
        && !fields.at().file().equals(SeedFiles.STORIES + slug + ".yaml")) {
      var right = "call the file %s%s.yaml".formatted(SeedFiles.STORIES, slug);
      fields.wrong(CONTRADICTION, "story '%s' in another story's file".formatted(slug), right);
    }
    var key = Key.of(slug);
    draft.link(PEOPLE, key, fields.optional("people"), item -> draft.refer(item, Kind.PERSON));
    draft.link(
        ORGANIZATIONS,
        key,
        fields.optional("organizations"),
        item -> draft.refer(item, Kind.ORGANIZATION));

    var filing = new Filing(slug, draft);
    Newsroom.readAll(fields.required("newsrooms"), filing);
    Article.readAll(fields.required("articles"), filing);
    Claim.readAll(fields.optional("claims"), filing);
    Event.readAll(fields.optional("events"), filing);
    Statement.readAll(fields.optional("statements"), filing);
    Proposal.readAll(fields.optional("proposals"), filing);
    Response.readAll(fields.optional("responses"), filing);
    Discrepancy.readAll(fields.optional("discrepancies"), filing);
    return story;
  }
}
