-- What is published refers only to what is published: a report to its article, target and chain, a statement to
-- its speakers, a position to its holder, everything to its story. So no field that is never null meets a hidden row.
--
-- Rows without a state (a hop, a speaker, an office) are published when all rows are with which they are deleted,
-- and are hidden with them. The rule is read off the foreign keys, so that a new table has it: see check_references().
--
-- It holds at the end of a transaction; within one the order does not matter. What a writer has to do:
--
--   publish     a thing together with its parts that have a state of their own (citations and reports of an article,
--               elements, positions and conditions of a proposal), after or with what they refer to
--   retract     together with a thing all that refers to it and is published
--   link        what is published to what is published; links of a draft wait with it
--
-- A transaction that withdraws something waits for those that publish, and they for it. One that has published before
-- it withdraws calls before_withdrawing() first: two such would else wait for each other.

-- What repeats the state of another row has none of its own.
create function has_state(of_table regclass)
  returns boolean language sql stable
  return (select count(*) = 2 from pg_attribute where attrelid = of_table and attname in ('id', 'published'));

-- The condition of a foreign key between two aliases.
create function joined(foreign_key oid, referrer text, referred text)
  returns text language sql stable
  return (select string_agg(format('%s.%I = %s.%I', referrer, own.attname, referred, other.attname), ' and ' order by place)
          from pg_constraint
          cross join unnest(conkey, confkey) with ordinality as key(own, other, place)
          join pg_attribute own on own.attrelid = conrelid and own.attnum = key.own
          join pg_attribute other on other.attrelid = confrelid and other.attnum = key.other
          where pg_constraint.oid = foreign_key);

-- The condition that a row under an alias is published; null where it belongs to nothing that can be.
create function published_if(of_table regclass, alias text)
  returns text language plpgsql stable as $$
declare
  owner text := alias || '_owner';
begin
  if has_state(of_table) then
    return alias || '.published';
  end if;
  return (select string_agg(format('exists (select from %s %s where %s and %s)', confrelid::regclass, owner,
                                   joined(oid, alias, owner), published_if(confrelid, owner)), ' and ' order by conname)
          from pg_constraint
          where conrelid = of_table and contype = 'f' and confdeltype = 'c' and confrelid <> conrelid
            and published_if(confrelid, owner) is not null);
end $$;

-- What a person knows the row under an alias by.
create function told_by(of_table regclass, alias text)
  returns text language plpgsql stable as $$
declare
  owner text := alias || '_owner';
begin
  if exists (select from pg_attribute where attrelid = of_table and attname = 'slug') then
    return alias || '.slug';
  end if;
  return (select format('concat_ws(''/'', %s)', string_agg(name, ', ' order by place, name))
          from (select format('(select %s from %s %s where %s)', told_by(confrelid, owner), confrelid::regclass, owner,
                              joined(oid, alias, owner)) as name, 1 as place
                from pg_constraint
                where conrelid = of_table and contype = 'f' and confdeltype = 'c' and confrelid <> conrelid
                union all
                select format('%s.%I', alias, attname), 2
                from pg_attribute where attrelid = of_table and attname in ('key', 'name')) part);
end $$;

-- The references that the rule is about. A side of a discrepancy needs its articles, though it goes with them.
create function reference_of_published()
  returns table (oid oid, name name, referrer regclass, referred regclass) language sql stable as $$
    select oid, conname, conrelid, confrelid
    from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace
      and published_if(conrelid, 'referrer') is not null and published_if(confrelid, 'referred') is not null
      and (has_state(conrelid)
           or conrelid <> confrelid and (confdeltype <> 'c' or conname = 'discrepancy_side_article_article_fk'))
  $$;

-- What a transaction has to settle until its end: references of published rows to what is not. Nearly always empty.
create table awaited_publication (
  xact        xid8 not null default pg_current_xact_id(),
  foreign_key name not null,
  id          uuid not null,
  constraint awaited_publication_pk primary key (xact, foreign_key, id)
);
comment on column awaited_publication.id is 'What is referred to.';

create function refuse_reference_to_unpublished() returns trigger language plpgsql as $$
declare
  wrong text;
begin
  delete from awaited_publication where xact = new.xact and foreign_key = new.foreign_key and id = new.id;
  execute (
    select format($sql$
        select format('%1$s %%s refers to %2$s %%s, which is not published', %3$s, %4$s)
        from %1$s referrer
        join %2$s referred on %5$s
        where referred.id = $1 and %6$s and not (%7$s)
        limit 1
      $sql$,
      referrer, referred, told_by(referrer, 'referrer'), told_by(referred, 'referred'),
      joined(oid, 'referrer', 'referred'), published_if(referrer, 'referrer'), published_if(referred, 'referred'))
    from reference_of_published() where name = new.foreign_key)
  into wrong using new.id;
  if wrong is not null then
    raise exception '%', wrong
      using errcode = 'check_violation', constraint = tg_name, table = tg_table_name, detail = new.foreign_key;
  end if;
  return null;
end $$;

create constraint trigger awaited_publication_has_come_ct after insert on awaited_publication
  deferrable initially deferred for each row execute function refuse_reference_to_unpublished();

-- Who publishes shares it, who withdraws has it alone, until the end of the transaction.
create function before_publishing() returns void language sql volatile
  return pg_advisory_xact_lock_shared('awaited_publication'::regclass::bigint);
create function before_withdrawing() returns void language sql volatile
  return pg_advisory_xact_lock('awaited_publication'::regclass::bigint);

-- Of the rows "written" and of what belongs to them: which of their references, and of those to them, are to be settled.
create function references_to_settle(of_table regclass, alias text, rows_from text)
  returns table (query text) language plpgsql stable as $$
declare
  part record;
begin
  return query
    select format('select %L::name, referred.id from %s join %s referred on %s where %s and not (%s)',
                  name, rows_from, referred, joined(oid, alias, 'referred'),
                  published_if(of_table, alias), published_if(referred, 'referred'))
    from reference_of_published() where referrer = of_table;
  return query
    select format('select %L::name, %s.id from %s join %s referrer on %s where not (%s) and %s',
                  name, alias, rows_from, referrer, joined(oid, 'referrer', alias),
                  published_if(of_table, alias), published_if(referrer, 'referrer'))
    from reference_of_published() where referred = of_table;
  for part in
    select oid, conrelid::regclass as name, alias || '_part' as alias
    from pg_constraint
    where confrelid = of_table and contype = 'f' and confdeltype = 'c' and conrelid <> confrelid and not has_state(conrelid)
  loop
    return query
      select * from references_to_settle(part.name, part.alias,
        format('%s join %s %s on %s', rows_from, part.name, part.alias, joined(part.oid, part.alias, alias)));
  end loop;
end $$;

-- A function and two triggers for each table that the rule is about. A statement is checked as a whole, and almost
-- free where nothing is unpublished: 5,000 reports are imported by one. Call it again for a new table or foreign key.
create procedure check_references() language plpgsql as $$
declare
  checked record;
begin
  for checked in
    select kind as name, replace(kind::text, '"', '') as words,
           (select string_agg(query, E'\nunion\n') from references_to_settle(kind, 'written', 'written')) as settling,
           has_state(kind) as has_state,
           (select string_agg(format('%%1$s.%I', attname), ', ') from pg_attribute
            where attrelid = kind and attnum > 0
              and (attname = 'published'
                   or attnum in (select unnest(conkey) from pg_constraint
                                 where conrelid = kind and contype = 'f'))) as settled_by
    from (select referrer as kind from reference_of_published()
          union select referred from reference_of_published()) kind
  loop
    execute format($sql$
        create or replace function %1$I() returns trigger language plpgsql as $check$
        begin
          %2$s
          insert into awaited_publication (foreign_key, id)
          with written as (%3$s)
          %4$s
          on conflict do nothing;
          return null;
        end $check$
      $sql$,
      'check_inserted_' || checked.words, 'perform before_publishing();', 'select * from after_write', checked.settling);
    execute format($sql$
        create or replace function %1$I() returns trigger language plpgsql as $check$
        begin
          %2$s
          insert into awaited_publication (foreign_key, id)
          with written as (%3$s)
          %4$s
          on conflict do nothing;
          return null;
        end $check$
      $sql$,
      'check_updated_' || checked.words,
      case when checked.has_state then format($sql$
          if not exists (select from after_write join before_write using (id) where (%1$s) is distinct from (%2$s)) then
            return null;
          end if;
          if exists (select from after_write join before_write using (id)
                     where before_write.published and not after_write.published) then
            perform before_withdrawing();
          else
            perform before_publishing();
          end if;
        $sql$, format(checked.settled_by, 'after_write'), format(checked.settled_by, 'before_write'))
      else 'perform before_publishing();' end,
      case when checked.has_state then format(
        'select after_write.* from after_write join before_write using (id) where (%s) is distinct from (%s)',
        format(checked.settled_by, 'after_write'), format(checked.settled_by, 'before_write'))
      else 'select * from after_write' end,
      checked.settling);
    execute format($sql$
        create or replace trigger %2$I after insert on %1$s referencing new table as after_write
          for each statement execute function %3$I();
        create or replace trigger %4$I after update on %1$s referencing old table as before_write new table as after_write
          for each statement execute function %5$I();
      $sql$,
      checked.name,
      checked.words || '_inserted_refers_to_published', 'check_inserted_' || checked.words,
      checked.words || '_updated_refers_to_published', 'check_updated_' || checked.words);
  end loop;
end $$;
call check_references();
