-- An object as it was on record at an instant: its own row and those that belong to it, as they are now with what came
-- later taken back.

create function place_at(instant timestamptz) returns bigint language sql stable
  return coalesce((select place from edit where at <= instant order by place desc limit 1), 0);

create function tables_of(kind text) returns setof logged_table language sql stable as $$
  select * from logged_table
  where name not in ('redirect', 'correction', 'seed_party')
    and object_name = case when kind in ('PERSON', 'ORGANIZATION', 'SOURCE') then 'party' else lower(kind) end
  order by relation <> object, name
$$;

create function rows_at(kind text, id uuid, at_place bigint)
  returns table (relation text, key jsonb, line jsonb) language plpgsql stable as $$
declare
  logged logged_table;
  was constant text := case when exists (
      select from change join edit on edit.id = change.edit_id
      where (change.object_id = rows_at.id or change.left_object_id = rows_at.id)
        and coalesce(edit.place, 9223372036854775807) > at_place)
    then 'row_at(%1$L, named.key, $1, $2)' else 'row_now(%1$L, named.key)' end;
begin
  for logged in select * from tables_of(kind) loop
    return query execute format(
      replace($sql$
        select %1$L, named.key, was.line
        from (select jsonb_build_object(%2$s) as key from %1$I line where %3$s = $1
              union
              select change.key
              from change join edit on edit.id = change.edit_id
              where change.relation = %1$L and (change.object_id = $1 or change.left_object_id = $1)
                and coalesce(edit.place, 9223372036854775807) > $2) named
        cross join lateral (
          select (select jsonb_object_agg(name, value) from jsonb_each({was}) as each(name, value)
                  where name = any (%4$L)) as line) was
        where was.line is not null and coalesce(was.line ->> %5$L = $1::text, true)
        order by was.line -> 'position', was.line -> 'rank', named.key
      $sql$, '{was}', was),
      logged.name,
      (select string_agg(format('%L, line.%I', name, name), ', ') from unnest(logged.key) as name),
      coalesce(format('line.%I', logged.owner),
               format('(select whole.%I from %s whole where whole.id = line.%I)',
                      (select via.owner from logged_table via where via.relation = logged.via),
                      logged.via, logged.via_column)),
      logged.columns, coalesce(logged.owner, ''))
    using id, at_place;
  end loop;
end $$;

-- By table, its own first; null: it was not there.
create function object_at(kind text, id uuid, instant timestamptz) returns jsonb language plpgsql stable as $$
declare
  own text := (select name from tables_of(kind) limit 1);
  found jsonb;
begin
  select jsonb_object_agg(relation, lines) into found
  from (select relation, jsonb_agg(line order by turn) as lines
        from rows_at(kind, id, place_at(instant)) with ordinality as was(relation, key, line, turn)
        group by relation) by_table;
  return case when found ? own then found end;
end $$;

-- Makes an object so again, as one edit.
create function restore_object(kind text, id uuid, instant timestamptz) returns void language plpgsql as $$
declare
  own logged_table;
  line record;
begin
  select * into own from tables_of(kind) limit 1;
  if own.relation is null or id is null then
    perform refuse('NO_SUCH_OBJECT', 'id', 'this is not the id of an object', 'ask for it by its slug first');
  end if;
  execute format('select from %s line where line.id = $1 for update', own.relation) using id;
  if object_at(kind, id, instant) is null then
    perform refuse('NO_SUCH_STATE', 'at', object_in_words(kind, id) || ' was not on record then', 'choose a later instant');
  end if;
  perform edit_in_progress();
  set constraints all deferred;
  for line in
    select now.relation, now.key from rows_at(kind, id, 9223372036854775807) now
    where not exists (select from rows_at(kind, id, place_at(instant)) was
                      where was.relation = now.relation and was.key = now.key)
  loop
    perform put_row(line.relation, line.key, null);
  end loop;
  for line in select * from rows_at(kind, id, place_at(instant)) loop
    perform put_row(line.relation, line.key, line.line);
  end loop;
  begin
    set constraints all immediate;
  exception when foreign_key_violation then
    perform refuse('REFERS_TO_GONE', 'at',
      object_in_words(kind, id) || ' referred to something then that is gone, or something refers to what it would lose',
      'undo the edits in between one by one');
  end;
end $$;
