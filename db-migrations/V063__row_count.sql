-- How many there are of each kind, kept: to count half a million rows takes 50 ms, and whoever shows a page of a list often
-- wants its length.
--
-- A writer adds what it changed as a row of its own, so nobody waits for anybody; who finds many makes one of them.
drop schema if exists kept cascade; -- clean leaves it
create schema kept;

create table kept.row_count (
  relation  name not null,
  published boolean not null,
  rows      bigint not null
);
create index row_count_ix on kept.row_count (relation);

create view seen.row_count as
  select relation, rows from kept.row_count where visible(published);

create function kept.sum_up(of_relation name) returns void language plpgsql as $$
begin
  if (select count(*) from kept.row_count where relation = of_relation) > 100
    and pg_try_advisory_xact_lock(hashtext('kept.row_count'), hashtext(of_relation::text))
  then
    with many as (delete from kept.row_count where relation = of_relation returning published, rows)
    insert into kept.row_count
    select of_relation, published, sum(rows) from many group by published having sum(rows) <> 0;
  end if;
end $$;

create function kept.count_rows() returns trigger language plpgsql as $$
begin
  if tg_op = 'TRUNCATE' then
    delete from kept.row_count where relation = tg_table_name;
  elsif tg_op = 'INSERT' then
    insert into kept.row_count select tg_table_name, published, count(*) from came group by published;
  elsif tg_op = 'DELETE' then
    insert into kept.row_count select tg_table_name, published, -count(*) from went group by published;
  else
    insert into kept.row_count
    select tg_table_name, published, sum(change)
    from (select published, 1 as change from came union all select published, -1 from went) changed
    group by published having sum(change) <> 0;
  end if;
  perform kept.sum_up(tg_table_name);
  return null;
end $$;

-- For whoever loaded tables in ways that triggers did not see.
create procedure kept.count_again(counted regclass) language plpgsql as $$
declare
  name text := (select relname from pg_class where oid = counted);
begin
  delete from kept.row_count where relation = name;
  execute format('insert into kept.row_count select %L, published, count(*) from %s group by published', name, counted);
end $$;

create procedure kept.count_again() language plpgsql as $$
declare
  counted regclass;
begin
  for counted in select distinct tgrelid::regclass from pg_trigger where tgfoid = 'kept.count_rows'::regproc loop
    call kept.count_again(counted);
  end loop;
end $$;

-- A migration that adds a table that is listed from one end to the other calls it.
create procedure kept.count_rows_of(relation regclass) language plpgsql as $$
declare
  name text := (select relname from pg_class where oid = relation);
begin
  execute format('create trigger %I after insert on %s referencing new table as came
                  for each statement execute function kept.count_rows()', name || '_coming_is_counted', relation);
  execute format('create trigger %I after update on %s referencing old table as went new table as came
                  for each statement execute function kept.count_rows()', name || '_changing_is_counted', relation);
  execute format('create trigger %I after delete on %s referencing old table as went
                  for each statement execute function kept.count_rows()', name || '_going_is_counted', relation);
  execute format('create trigger %I after truncate on %s
                  for each statement execute function kept.count_rows()', name || '_emptying_is_counted', relation);
  call kept.count_again(relation);
end $$;

do $$
declare
  listed regclass;
begin
  foreach listed in array '{story, article, person, organization, source, claim, event, statement, proposal}'::regclass[] loop
    call kept.count_rows_of(listed);
  end loop;
end $$;
