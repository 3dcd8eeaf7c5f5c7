-- Rows as they were, and an edit taken back.

-- SQL for the condition that a row "line" has the key $1.
create function has_key(relation text, key jsonb) returns text language sql immutable parallel safe as $$
  select '(' || string_agg(format('line.%I', name), ', ') || ') = (select '
         || string_agg(quote_ident(name), ', ')
         || format(' from jsonb_populate_record(null::%I, $1))', relation)
  from jsonb_object_keys(key) as name
$$;

-- A row as it is; null: there is none.
create function row_now(relation text, key jsonb) returns jsonb language plpgsql stable as $$
declare
  found jsonb;
begin
  execute format('select to_jsonb(line) from %I line where %s', relation, has_key(relation, key)) into found using key;
  return found;
end $$;

-- What happened to a row behind a place, in order; an edit in progress comes last. A row that came with its object has no
-- entry of its own for that: the object's stands for it. A row that moved is followed from object to object, for the log
-- has no index on keys, which would cost each load a twentieth.
create function later_changes(of_relation text, of_key jsonb, of_object uuid, after_place bigint)
  returns table (edit_id uuid, place bigint, number bigint, action change_action, before jsonb)
  language sql stable as $$
    select edit.id, edit.place, change.number, change.action, change.before
    from (with recursive holder (id) as (
            select of_object
            union
            select unnest(array[change.object_id, change.left_object_id])
            from holder
            join change on holder.id in (change.object_id, change.left_object_id)
            where change.left_object_id is not null and change.key = of_key and change.relation = of_relation
          )
          select change.* from change
          where change.object_id in (select id from holder) and change.key = of_key and change.relation = of_relation
          union
          select change.* from change
          join logged_table logged on logged.name = of_relation and change.relation = logged.object_name
          where change.object_id = of_object and change.action = 'ADDED') change
    join edit on edit.id = change.edit_id
    where coalesce(edit.place, 9223372036854775807) > after_place
    order by coalesce(edit.place, 9223372036854775807), change.number
  $$;

-- A row as it was behind a place; null: it was not there. If it came first, it was not there. If it went, what went is
-- what it was, else what it is now: before the first of these, changes are taken back, the earliest counts.
create function row_at(of_relation text, of_key jsonb, of_object uuid, at_place bigint)
  returns jsonb language sql stable as $$
    with later as (
      select *, row_number() over () as turn from later_changes(of_relation, of_key, of_object, at_place)
    ),
    first as (
      select action, before, turn from later where action <> 'CHANGED' order by turn limit 1
    ),
    base as (
      select case (select action from first)
               when 'ADDED' then null
               when 'REMOVED' then (select before from first)
               else row_now(of_relation, of_key)
             end as line
    )
    select line || coalesce(
      (select jsonb_object_agg(name, value order by turn desc)
       from later cross join lateral jsonb_each(before) as each(name, value)
       where action = 'CHANGED' and turn < coalesce((select turn from first), turn + 1)), '{}')
    from base
  $$;

-- Whether a row is the same by all that is known of both; what the database keeps up itself does not count.
create function is_same_row(one jsonb, other jsonb) returns boolean language sql immutable parallel safe
  return case when one is null or other is null then one is null and other is null
    else not exists (
      select from jsonb_object_keys(one) as name
      where name <> 'version' and other ? name and one -> name is distinct from other -> name)
  end;

create function is_undone(of_edit uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from edit where undoes_id = of_edit and not is_undone(id));
end $$;

-- Makes a row what it shall be; null: it shall not be there. A row that comes again counts its version on.
create function put_row(relation text, key jsonb, wanted jsonb) returns void language plpgsql as $$
declare
  columns text[] := (select array(select unnest(logged.columns) intersect select jsonb_object_keys(wanted))
                     from logged_table logged where logged.name = put_row.relation);
  versioned boolean := (select logged.versioned from logged_table logged where logged.name = put_row.relation);
  known jsonb := row_now(relation, key);
begin
  if wanted is null then
    execute format('delete from %I line where %s', relation, has_key(relation, key)) using key;
  elsif known is not null then
    if not is_same_row(known, wanted) then
      execute format('update %1$I line set (%2$s) = row(%3$s) from jsonb_populate_record(null::%1$I, $2) was where %4$s',
                     relation,
                     (select string_agg(quote_ident(name), ', ') from unnest(columns) as name),
                     (select string_agg(format('was.%I', name), ', ') from unnest(columns) as name),
                     has_key(relation, key))
      using key, wanted;
    end if;
  else
    if versioned then
      columns := columns || 'version'::text;
      wanted := wanted || jsonb_build_object('version', 1 + coalesce(
        (select max((change.before ->> 'version')::integer) from change
         where change.object_id = (put_row.key ->> 'id')::uuid and change.relation = put_row.relation
           and action = 'REMOVED'), 0));
    end if;
    if relation = 'report' and wanted ? 'newsroom_id' then -- its article may come again after it
      columns := columns || 'newsroom_id'::text;
    end if;
    if relation = 'story' then
      columns := columns || 'updated_at'::text;
      wanted := wanted || jsonb_build_object('updated_at', now());
    end if;
    execute format('insert into %1$I (%2$s) select %2$s from jsonb_populate_record(null::%1$I, $1)', relation,
                   (select string_agg(quote_ident(name), ', ') from unnest(columns) as name))
    using wanted;
  end if;
end $$;

create function refuse_changed_since(kind text, id uuid, relation text, since uuid) returns void language plpgsql as $$
begin
  perform refuse('CHANGED_SINCE', 'edit',
    format('%s was changed since%s, by %s', object_in_words(kind, id),
           case when relation <> lower(kind) and relation <> 'party'
             then ' (' || replace(relation, '_', ' ') || ')' else '' end,
           edit_in_words(since)),
    'undo that first, or change what is to be otherwise');
end $$;

-- Takes an edit back, within the edit that the transaction has open, or one of its own. Nothing of what others did since
-- is lost: every row must be as the edit left it, and what goes with an added object must have come with it.
create function undo_edit(undone uuid) returns void language plpgsql as $$
declare
  this uuid;
  done edit;
  line change;
  since uuid;
begin
  select * into done from edit where id = undone and place is not null for update;
  if not found then
    perform refuse('NO_SUCH_EDIT', 'edit', 'there is no such edit', 'ask for the history of the object');
  end if;
  if is_undone(undone) then
    perform refuse('ALREADY_UNDONE', 'edit', edit_in_words(undone) || ' is undone already', 'undo the undoing to have it again');
  end if;
  if not exists (select from change where edit_id = undone) then
    perform refuse('NOTHING_TO_UNDO', 'edit', edit_in_words(undone) || ' changed nothing', 'undo another edit');
  end if;

  for line in select distinct on (relation, key) * from change where edit_id = undone order by relation, key, number loop
    execute format('select from %I line where %s for update', line.relation, has_key(line.relation, line.key))
    using line.key;
  end loop;
  for line in select distinct on (relation, key) * from change where edit_id = undone order by relation, key, number loop
    select edit_id into since from later_changes(line.relation, line.key, line.object_id, done.place)
    order by place desc, number desc limit 1;
    if found and not is_same_row(row_at(line.relation, line.key, line.object_id, done.place),
                                 row_now(line.relation, line.key)) then
      perform refuse_changed_since(line.object_kind, line.object_id, line.relation, since);
    end if;
  end loop;

  this := edit_in_progress();
  update edit set undoes_id = undone where id = this;
  set constraints all deferred;
  for line in select * from change where edit_id = undone order by number desc loop
    perform put_row(line.relation, line.key,
                    case line.action when 'CHANGED' then row_now(line.relation, line.key) || line.before
                                     when 'REMOVED' then line.before end);
  end loop;
  -- What is kept with a row follows from others, and these may have come again before it.
  update report_hop set basis = basis
  where report_id in (select (key ->> 'id')::uuid from change
                      where edit_id = undone and relation = 'report' and action = 'REMOVED');
  update article set id = id
  where story_id in (select (key ->> 'id')::uuid from change
                     where edit_id = undone and relation = 'story' and action = 'REMOVED');
  update person set id = id
  where id in (select (key ->> 'id')::uuid from change
               where edit_id = undone and relation = 'party' and action = 'REMOVED');
  update organization set id = id
  where id in (select (key ->> 'id')::uuid from change
               where edit_id = undone and relation = 'party' and action = 'REMOVED');
  update source set id = id
  where id in (select (key ->> 'id')::uuid from change
               where edit_id = undone and relation = 'party' and action = 'REMOVED');
  perform name_objects_of_removed(this);
  for line in
    select * from change
    where edit_id = this and action = 'REMOVED'
      and not exists (select from change of where of.edit_id = undone and of.relation = change.relation and of.key = change.key)
  loop
    if not is_same_row(row_at(line.relation, line.key, line.object_id, done.place), line.before) then
      select edit_id into since from later_changes(line.relation, line.key, line.object_id, done.place)
      where place is not null order by place desc, number desc limit 1;
      perform refuse_changed_since(line.object_kind, line.object_id, line.relation, since);
    end if;
  end loop;
  begin
    set constraints all immediate;
  exception when foreign_key_violation then
    perform refuse('CHANGED_SINCE', 'edit',
      edit_in_words(undone) || ' cannot be taken back: what it added is referred to by now, or what it removed refers to'
      || ' something that is gone', 'undo what was done since first');
  end;
end $$;
