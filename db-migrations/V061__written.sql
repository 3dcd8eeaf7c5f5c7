-- Which tables each transaction wrote to, so that whoever keeps an answer learns when it is one no more. Beside the change
-- log, which leaves out what follows from what it has: the parts of a new object, kept figures and times, tombstones.
--
-- A transaction's rows are seen from its commit on, in no order: whoever looks remembers what he could see (a snapshot),
-- and next time asks for what he could not. Nobody waits for anybody.
drop schema if exists cache cascade; -- clean leaves it
create schema cache;

create table cache.written (
  xid      xid8 not null,
  relation name not null,
  constraint written_pk primary key (xid, relation)
);

-- What is kept, at least ten minutes long: all that was committed since "at" is from "before" on.
create table cache.horizon (
  at     timestamptz not null,
  before xid8 not null
);
insert into cache.horizon select clock_timestamp(), pg_snapshot_xmin(pg_current_snapshot());

create function cache.forget() returns void language plpgsql as $$
declare
  last cache.horizon;
begin
  select * into last from cache.horizon where at < now() - interval '10 minutes' for update skip locked;
  if found then
    delete from cache.written where xid < last.before;
    update cache.horizon set at = clock_timestamp(), before = pg_snapshot_xmin(pg_current_snapshot());
  end if;
end $$;

-- Once a table and transaction, and only if there were rows. The setting goes with the transaction, or back with a
-- savepoint, as the rows do.
create function cache.note() returns trigger language plpgsql as $$
declare
  noted text := coalesce(current_setting('throughline.noted', true), '');
begin
  if position('/' || tg_table_name || '/' in noted) > 0 then
    return null;
  end if;
  if tg_op <> 'TRUNCATE' then
    if not exists (select from line) then return null; end if;
  end if;
  if noted = '' then
    perform cache.forget();
  end if;
  insert into cache.written (xid, relation) values (pg_current_xact_id(), tg_table_name) on conflict do nothing;
  perform set_config('throughline.noted', noted || '/' || tg_table_name || '/', true);
  return null;
end $$;

-- A migration that adds a table calls it. What is read from a table without these triggers is never kept.
create function cache.note_writes_to(relation regclass) returns void language plpgsql as $$
declare
  name text := (select relname from pg_class where oid = relation);
begin
  execute format('create or replace trigger %I after insert on %s referencing new table as line
                  for each statement execute function cache.note()', name || '_coming_is_noted', relation);
  execute format('create or replace trigger %I after update on %s referencing new table as line
                  for each statement execute function cache.note()', name || '_changing_is_noted', relation);
  execute format('create or replace trigger %I after delete on %s referencing old table as line
                  for each statement execute function cache.note()', name || '_going_is_noted', relation);
  execute format('create or replace trigger %I after truncate on %s
                  for each statement execute function cache.note()', name || '_emptying_is_noted', relation);
end $$;

-- All but the log, which editors read only, and what nobody reads.
select cache.note_writes_to(pg_class.oid)
from pg_class
where relkind = 'r' and relnamespace = 'public'::regnamespace
  and relname not in ('edit', 'change', 'awaited_publication', 'seed_file', 'flyway_schema_history');
