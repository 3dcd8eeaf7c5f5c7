-- An article leaning on a source: how, under what label, and whom that source passes on.
create table citation (
  id                   uuid primary key,
  version              integer not null default 1,
  editorial_state      editorial_state not null default new_state(),
  published            boolean not null generated always as (editorial_state in ('PUBLISHED', 'CORRECTED')) stored,
  editorial_publish_at timestamptz,
  article_id           uuid not null,
  position             smallint not null,
  source_id            uuid,
  passing_on_id        uuid,
  relation             citation_relation not null,
  label                single_line,
  lines                integer[] not null,
  constraint citation_version_ck check (version >= 1),
  constraint citation_embargo_ck check (embargo_holds(editorial_state, editorial_publish_at)),
  constraint citation_position_uk unique (article_id, position) deferrable initially deferred,
  constraint citation_position_ck check (position >= 1),
  constraint citation_article_fk foreign key (article_id) references article (id) on delete cascade,
  constraint citation_source_fk foreign key (source_id) references party (id),
  constraint citation_passing_on_fk foreign key (passing_on_id) references party (id),
  constraint citation_names_nobody_only_when_broken_ck
    check (source_id is not null or relation in ('UNATTRIBUTED', 'BROKEN_CITATION')),
  constraint citation_unattributed_names_nobody_ck check (source_id is null or relation <> 'UNATTRIBUTED'),
  constraint citation_passes_on_someone_else_ck check (passing_on_id <> source_id),
  constraint citation_passing_on_needs_a_source_ck check (passing_on_id is null or source_id is not null),
  constraint citation_lines_ck check (lines_hold(lines) and cardinality(lines) > 0)
);
create index citation_source_ix on citation (source_id, article_id) include (published);
create index citation_passing_on_ix on citation (passing_on_id, article_id) include (published);
create trigger citation_version before update on citation for each row execute function count_version();
