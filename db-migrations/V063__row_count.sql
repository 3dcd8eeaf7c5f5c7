-- How many there are of each kind, kept: to count half a million rows takes 50 ms, and whoever shows a page of a list often
-- wants its length. So are those with each value of a facet, a column of few values that lists are narrowed down by.
--
-- A writer adds what it changed as rows of its own, so nobody waits for anybody; who finds many makes one of them.
drop schema if exists kept cascade; -- clean leaves it
create schema kept;

create table kept.row_count (
  relation  name not null,
  facet     name not null,
  value     text not null,
  published boolean not null,
  rows      bigint not null
);
create index row_count_ix on kept.row_count (relation, facet, value);
comment on column kept.row_count.facet is 'The column that has the value; empty, like the value, where all rows are counted.';

create view seen.row_count as
  select relation, facet, value, rows from kept.row_count where visible(published);

-- Value by value: of many values, each write would find many rows.
create function kept.sum_up(of_relation name, of_facet name, of_value text) returns void language plpgsql as $$
begin
  if (select count(*) from kept.row_count
      where relation = of_relation and facet = of_facet and value = of_value) > 100
    and pg_try_advisory_xact_lock(hashtext('kept.row_count'), hashtext(of_relation::text))
  then
    with many as (
      delete from kept.row_count where relation = of_relation and facet = of_facet and value = of_value
      returning published, rows)
    insert into kept.row_count
    select of_relation, of_facet, of_value, published, sum(rows) from many group by published having sum(rows) <> 0;
  end if;
end $$;

-- The statement that adds what the rows of a query, each with its change of 1 or -1, come to.
create function kept.adding(relation name, facets text[], changes text) returns text language sql immutable as $$
  select format(
    'insert into kept.row_count
     select %1$L, counted.facet, counted.value, changed.published, sum(changed.change)
     from (%2$s) changed
     cross join lateral (values (name %3$L, text %3$L)%4$s) as counted(facet, value)
     where counted.value is not null
     group by counted.facet, counted.value, changed.published
     having sum(changed.change) <> 0',
    relation, changes, '',
    (select string_agg(format(', (%L, changed.%1$I::text)', facet), '') from unnest(facets) facet))
$$;

create function kept.count_rows() returns trigger language plpgsql as $$
declare
  -- no others: rows may hold long texts
  columns text := concat_ws(', ', 'published', (select string_agg(quote_ident(facet), ', ') from unnest(tg_argv) facet));
  came text := format('select %s, 1 as change from came', columns);
  went text := format('select %s, -1 as change from went', columns);
  touched record;
begin
  if tg_op = 'TRUNCATE' then
    delete from kept.row_count where relation = tg_table_name;
    return null;
  end if;
  for touched in execute kept.adding(tg_table_name, tg_argv, case tg_op
      when 'INSERT' then came
      when 'DELETE' then went
      else came || ' union all ' || went end) || ' returning facet, value'
  loop
    perform kept.sum_up(tg_table_name, touched.facet, touched.value);
  end loop;
  return null;
end $$;

-- The tables whose rows are counted, and their facets: the triggers are what knows.
create view kept.counted as
  select distinct relname as relation, tgrelid::regclass as rows,
         array_remove(string_to_array(encode(tgargs, 'escape'), '\000'), '') as facets
  from pg_trigger
  join pg_class on pg_class.oid = tgrelid
  where tgfoid = 'kept.count_rows'::regproc;

-- For whoever loaded tables in ways that triggers did not see.
create procedure kept.count_again(of_rows regclass) language plpgsql as $$
declare
  counted record;
begin
  select relation, facets into strict counted from kept.counted where rows = of_rows;
  execute format('lock table %s in share row exclusive mode', of_rows); -- what is written meanwhile would count twice
  delete from kept.row_count where relation = counted.relation;
  execute kept.adding(counted.relation, counted.facets, format('select *, 1 as change from %s', of_rows));
end $$;

create procedure kept.count_again() language plpgsql as $$
declare
  counted regclass;
begin
  for counted in select rows from kept.counted loop
    call kept.count_again(counted);
  end loop;
end $$;

-- A migration that adds a table that is listed from one end to the other calls it, with the columns of few values that
-- the list is narrowed down by; one that adds such a column calls it again.
create procedure kept.count_rows_of(counted regclass, variadic facets name[] default '{}') language plpgsql as $$
declare
  relation name := (select relname from pg_class where oid = counted);
  columns text := (select string_agg(quote_literal(facet), ', ') from unnest(facets) facet);
begin
  execute format('create or replace trigger %I after insert on %s referencing new table as came
                  for each statement execute function kept.count_rows(%s)', relation || '_coming_is_counted', counted, columns);
  execute format('create or replace trigger %I after update on %s referencing old table as went new table as came
                  for each statement execute function kept.count_rows(%s)', relation || '_changing_is_counted', counted, columns);
  execute format('create or replace trigger %I after delete on %s referencing old table as went
                  for each statement execute function kept.count_rows(%s)', relation || '_going_is_counted', counted, columns);
  execute format('create or replace trigger %I after truncate on %s
                  for each statement execute function kept.count_rows(%s)', relation || '_emptying_is_counted', counted, columns);
  call kept.count_again(counted);
end $$;

call kept.count_rows_of('story', 'language');
call kept.count_rows_of('article', 'language');
call kept.count_rows_of('person');
call kept.count_rows_of('organization', 'kind');
call kept.count_rows_of('source', 'kind');
call kept.count_rows_of('claim');
call kept.count_rows_of('event', 'status');
call kept.count_rows_of('statement', 'channel');
call kept.count_rows_of('proposal', 'status');
