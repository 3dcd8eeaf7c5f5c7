-- Readers see what is published, editors all.
--
-- What is not published is little, and looked for all the time: by who works on it, and by the checks of V043.
do $$
declare
  object text;
begin
  for object in
    select relname from pg_class join pg_attribute on attrelid = pg_class.oid and attname = 'editorial_state'
    where relnamespace = 'public'::regnamespace and relkind = 'r'
  loop
    execute format('create index %2$I on %1$I (id) where not published', object, object || '_unpublished_ix');
    execute format('create index %2$I on %1$I (editorial_publish_at) where editorial_publish_at is not null',
                   object, object || '_embargo_ix');
  end loop;
end $$;

-- A party is published as the person, organization or source that it is: kept by triggers on these.
create index party_unpublished_ix on party (id) where not published;

create function keep_party_published() returns trigger language plpgsql as $$
begin
  update party set published = written.published
  from written where party.id = written.id and party.published <> written.published;
  return null;
end $$;

-- Only the triggers below write it: they are one level deeper than whoever writes states.
create function refuse_to_publish_party() returns trigger language plpgsql as $$
begin
  raise exception 'party % is published as the person, organization or source that it is', new.slug
    using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
end $$;

create constraint trigger party_comes_published_ct after insert on party
  for each row when (not new.published) execute function refuse_to_publish_party();
create constraint trigger party_published_is_kept_ct after update of published on party
  for each row when (pg_trigger_depth() = 0 and new.published <> old.published)
  execute function refuse_to_publish_party();

do $$
declare
  kind text;
begin
  foreach kind in array '{source, person, organization}'::text[] loop
    execute format(
      $sql$
        create trigger %2$I after insert on %1$I referencing new table as written
          for each statement execute function keep_party_published();
        create trigger %3$I after update on %1$I referencing new table as written
          for each statement execute function keep_party_published();
      $sql$,
      kind, kind || '_inserted', kind || '_updated');
  end loop;
end $$;

-- The one condition. A reader's connection never has the setting; an editor's read sets it for its transaction.
-- PostgreSQL writes it into the query, where it is one look at the row.
create function visible(published boolean)
  returns boolean language sql stable parallel safe
  return published or current_setting('throughline.sees', true) = 'all';

-- What a read sees. All that answers anybody, the types of the API and the functions and views behind them, reads
-- these views and never the tables below: the service refuses to start where one of its types does, and a test
-- finds the function that does.
create schema if not exists seen;

-- A migration that adds a column to one of the tables calls this again.
create procedure renew_seen() language plpgsql as $$
declare
  object record;
begin
  for object in
    select relname as name, exists (select from pg_attribute
                                    where attrelid = pg_class.oid and attname = 'editorial_state') as has_state
    from pg_class
    join pg_attribute on attrelid = pg_class.oid and attname = 'published'
    where relnamespace = 'public'::regnamespace and relkind = 'r'
  loop
    -- editorial_id: what belongs to the columns with this prefix finds its object by it.
    execute format(
      'create or replace view seen.%1$I as select %2$s %1$I.* from public.%1$I where visible(%1$I.published)',
      object.name, case when object.has_state then 'id as editorial_id,' end);
  end loop;
end $$;
call renew_seen();

-- Rows without a state are seen from what they belong to. Only those are here that something else leads to as well.
create view seen.role as
  select role.* from public.role where exists (select from seen.person where person.id = role.person_id);
create view seen.source_label as
  select source_label.* from public.source_label
  where exists (select from seen.source where source.id = source_label.source_id)
    and exists (select from seen.article where article.id = source_label.article_id);
create view seen.count_mention as
  select count_mention.* from public.count_mention
  where exists (select from seen.event where event.id = count_mention.event_id)
    and exists (select from seen.article where article.id = count_mention.article_id);
create view seen.proposal_link as
  select proposal_link.* from public.proposal_link
  where exists (select from seen.proposal where proposal.id = proposal_link.proposal_id)
    and exists (select from seen.proposal where proposal.id = proposal_link.other_id);

-- An article, if it may have been published by a day. PostgreSQL writes this into the query.
create function article_by(article_id uuid, day date)
  returns setof article language sql stable parallel safe as $$
    select article.* from article
    where article.id = article_id and visible(article.published)
      and may_have_come_by(article.published_earliest, day)
  $$;
