-- A running story told by several articles. It takes everything that is filed under it along; where that
-- refers to each other across, the foreign keys are deferred, so that it goes in any order.
create table story (
  id                   uuid primary key,
  version              integer not null default 1,
  editorial_state      editorial_state not null default new_state(),
  published            boolean not null generated always as (editorial_state in ('PUBLISHED', 'CORRECTED')) stored,
  editorial_publish_at timestamptz,
  slug                 slug not null,
  title                single_line not null,
  summary              prose,
  language             language_tag not null,
  updated_at           timestamptz not null,
  constraint story_slug_uk unique (slug),
  constraint story_version_ck check (version >= 1),
  constraint story_embargo_ck check (embargo_holds(editorial_state, editorial_publish_at)),
  constraint story_updated_at_ck check (isfinite(updated_at))
);
comment on column story.updated_at is 'When anything filed under the story last changed here; not a date of the news.';
create index story_updated_ix on story (updated_at, id) include (published);
create index story_language_ix on story (language, updated_at, id) include (published);
create trigger story_version before update on story for each row execute function count_version();

-- Who and which organizations the story is about, in editorial order.
create table story_person (
  story_id  uuid not null,
  person_id uuid not null,
  rank      smallint not null,
  constraint story_person_pk primary key (story_id, person_id),
  constraint story_person_rank_uk unique (story_id, rank) deferrable initially deferred,
  constraint story_person_rank_ck check (rank >= 1),
  constraint story_person_story_fk foreign key (story_id) references story (id) on delete cascade,
  constraint story_person_person_fk foreign key (person_id) references person (id)
);
create index story_person_person_ix on story_person (person_id, story_id);

create table story_organization (
  story_id        uuid not null,
  organization_id uuid not null,
  rank            smallint not null,
  constraint story_organization_pk primary key (story_id, organization_id),
  constraint story_organization_rank_uk unique (story_id, rank) deferrable initially deferred,
  constraint story_organization_rank_ck check (rank >= 1),
  constraint story_organization_story_fk foreign key (story_id) references story (id) on delete cascade,
  constraint story_organization_organization_fk foreign key (organization_id) references organization (id)
);
create index story_organization_organization_ix on story_organization (organization_id, story_id);
