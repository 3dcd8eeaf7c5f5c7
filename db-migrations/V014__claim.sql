-- One checkable assertion.
create table claim (
  id                   uuid primary key,
  version              integer not null default 1,
  editorial_state      editorial_state not null default new_state(),
  published            boolean not null generated always as (editorial_state in ('PUBLISHED', 'CORRECTED')) stored,
  editorial_publish_at timestamptz,
  slug                 slug not null,
  story_id             uuid not null,
  text                 prose not null,
  constraint claim_slug_uk unique (slug),
  constraint claim_version_ck check (version >= 1),
  constraint claim_embargo_ck check (embargo_holds(editorial_state, editorial_publish_at)),
  constraint claim_story_fk foreign key (story_id) references story (id) on delete cascade
);
create index claim_story_ix on claim (story_id, id) include (published);
create trigger claim_version before update on claim for each row execute function count_version();
