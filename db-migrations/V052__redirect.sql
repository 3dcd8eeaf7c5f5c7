-- Where former slugs and ids lead. A slug that changes leaves one behind, and so does an object that was merged into
-- another; who takes a former slug for itself has it. Each leads to an object that is there, never to another redirect.
create table redirect (
  object_kind name not null,
  from_slug   slug not null,
  from_id     uuid,
  to_id       uuid not null,
  since       timestamptz not null,
  edit_id     uuid,
  published   boolean not null,
  constraint redirect_pk primary key (object_kind, from_slug),
  constraint redirect_from_uk unique (from_id),
  constraint redirect_leads_elsewhere_ck check (from_id <> to_id),
  constraint redirect_since_ck check (isfinite(since)),
  constraint redirect_edit_fk foreign key (edit_id) references edit (id) on delete set null
    deferrable initially immediate
);
create index redirect_to_ix on redirect (to_id);
create index redirect_edit_ix on redirect (edit_id);
comment on column redirect.published is 'Whether readers had seen what led there: a draft leaves nothing for them.';
comment on column redirect.from_id is 'The object that was merged; null where only the slug changed.';
comment on column redirect.to_id is 'No key, for it is an object of any kind: triggers remove it with the object.';

-- Whose slugs must differ from each other: those of all parties, of all claims and so on.
create function slugs_like(kind text) returns text[] language sql immutable parallel safe
  return case when kind in ('PERSON', 'ORGANIZATION', 'SOURCE') then array['PERSON', 'ORGANIZATION', 'SOURCE']
              else array[kind] end;

create function take_slugs() returns trigger language plpgsql as $$
begin
  if exists (select from redirect) then
    delete from redirect using came
    where from_slug = came.slug and object_kind = any (slugs_like(tg_argv[0])) or from_id = came.id;
  end if;
  return null;
end $$;

-- A load gives a slug from one object to another by way of one that begins with "gone": that is nobody's.
create function leave_slug() returns trigger language plpgsql as $$
declare
  kind text := tg_argv[0];
begin
  if tg_table_name = 'party' then kind := new.kind; end if;
  delete from redirect where from_slug = new.slug and object_kind = any (slugs_like(kind));
  if old.slug <> 'gone-' || old.id then
    insert into redirect (object_kind, from_slug, to_id, since, edit_id, published)
    values (kind, old.slug, new.id, now(), edit_in_progress(), old.published)
    on conflict (object_kind, from_slug) do update
      set from_id = null, to_id = excluded.to_id, since = excluded.since, published = excluded.published;
  end if;
  return null;
end $$;

create function leave_nothing() returns trigger language plpgsql as $$
begin
  if exists (select from redirect) then
    delete from redirect using went where to_id = went.id;
  end if;
  return null;
end $$;

do $$
declare
  relation text;
begin
  foreach relation in array
    array['party', 'story', 'newsroom', 'article', 'claim', 'event', 'statement', 'proposal', 'discrepancy']
  loop
    execute format('create trigger %I after insert on %I referencing new table as came
                    for each statement execute function take_slugs(%L)', relation || '_takes_slug', relation,
                   case relation when 'party' then 'PERSON' else upper(relation) end);
    execute format('create trigger %I after update of slug on %I
                    for each row when (new.slug <> old.slug) execute function leave_slug(%L)',
                   relation || '_leaves_slug', relation, upper(relation));
    execute format('create trigger %I after delete on %I referencing old table as went
                    for each statement execute function leave_nothing()', relation || '_leaves_nothing', relation);
  end loop;
end $$;

call renew_seen();
refresh materialized view logged_table;
select log_changes_of('redirect');
