-- What readers are told of what was wrong. Neither is a foreign key's other end: an object of any kind has them, and
-- ids are unique among all kinds.
create type object_kind as enum
  ('SOURCE', 'PERSON', 'ORGANIZATION', 'NEWSROOM', 'STORY', 'ARTICLE', 'CITATION', 'CLAIM', 'STATEMENT', 'EVENT',
   'PROPOSAL', 'PROPOSAL_ELEMENT', 'POSITION', 'CONDITION', 'REPORT', 'DISCREPANCY');

create table correction (
  id          uuid primary key default gen_random_uuid(),
  object_kind object_kind not null,
  object_id   uuid not null,
  at          timestamptz not null,
  note        prose not null,
  constraint correction_at_ck check (isfinite(at))
);
comment on column correction.note is 'What was wrong, and what is right.';
create index correction_object_ix on correction (object_id, at, id);

-- The tombstone of what was published and is no more. A draft that nobody saw leaves none.
create table retraction (
  id           uuid primary key,
  kind         object_kind not null,
  slug         slug,
  story_id     uuid,
  retracted_at timestamptz not null,
  reason       prose,
  constraint retraction_retracted_at_ck check (isfinite(retracted_at)),
  constraint retraction_story_fk foreign key (story_id) references story (id) on delete cascade
);
comment on column retraction.id is 'That of the object.';
comment on column retraction.slug is 'Of an element or position its key; null where the kind has neither.';
create index retraction_slug_ix on retraction (slug, kind);
create index retraction_story_ix on retraction (story_id, retracted_at, id);

-- The story that an object is filed under, itself or with its article or proposal.
create function story_of(object jsonb)
  returns uuid language sql stable
  return coalesce((object ->> 'story_id')::uuid,
                  (select story_id from article where id = (object ->> 'article_id')::uuid),
                  (select story_id from proposal where id = (object ->> 'proposal_id')::uuid));

-- It comes with the retraction, whoever writes that, and goes when the object is published again. The reason is the
-- writer's to add.
create function keep_tombstone() returns trigger language plpgsql as $$
declare
  object jsonb := to_jsonb(new);
begin
  if new.published then
    delete from retraction where id = new.id;
  else
    insert into retraction (id, kind, slug, story_id, retracted_at)
    values (
      new.id,
      upper(tg_table_name)::object_kind,
      coalesce(object ->> 'slug', object ->> 'key'),
      story_of(object),
      now())
    on conflict do nothing;
  end if;
  return null;
end $$;

do $$
declare
  kind text;
begin
  foreach kind in array enum_range(null::object_kind)::text[] loop
    execute format($sql$
        create trigger %2$I after update of editorial_state on %1$I for each row
          when (old.published and new.editorial_state = 'RETRACTED' or new.published and not old.published)
          execute function keep_tombstone()
      $sql$,
      lower(kind), lower(kind) || '_tombstone');
  end loop;
end $$;
