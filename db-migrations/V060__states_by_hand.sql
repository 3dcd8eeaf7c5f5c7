-- What an editor does with states: hands in, gives back, publishes, retracts, corrects. An object takes along what is
-- part of it and has a state of its own: the citations and reports of an article, the elements, positions and
-- conditions of a proposal, the reports of a claim. The rules about references (V043) are checked at the end.

-- What is part of an object, itself included, with its parts; of a story, nothing but itself: what is filed under it is
-- published and taken back one by one. The newsroom that an article comes from comes with it.
create function parts_with_state(of_kind text, of_id uuid)
  returns table (kind text, id uuid) language plpgsql stable as $$
declare
  part record;
begin
  kind := of_kind;
  id := of_id;
  return next;
  if of_kind = 'STORY' then
    return;
  end if;
  for part in
    select upper(conrelid::regclass::text) as kind,
           format('select id from %s where %I = $1', conrelid::regclass, attname) as query
    from pg_constraint
    join pg_attribute on attrelid = conrelid and attnum = conkey[1]
    where contype = 'f' and confdeltype = 'c' and confrelid = lower(of_kind)::regclass and conrelid <> confrelid
      and upper(replace(conrelid::regclass::text, '"', '')) = any (enum_range(null::object_kind)::text[])
    order by 1
  loop
    for id in execute part.query using of_id loop
      return query select * from parts_with_state(replace(part.kind, '"', ''), id);
    end loop;
  end loop;
end $$;

create function set_state(of_kind text, of_id uuid, wanted editorial_state, publish_at timestamptz)
  returns void language plpgsql as $$
begin
  execute format('update %I set editorial_state = $2, editorial_publish_at = $3
                  where id = $1 and (editorial_state, editorial_publish_at) is distinct from ($2, $3)', lower(of_kind))
    using of_id, wanted, publish_at;
end $$;

-- The state of an object that is about to get another: who else would change it waits.
create function locked_state(of_kind text, of_id uuid) returns editorial_state language plpgsql as $$
declare
  found_state editorial_state;
begin
  execute format('select editorial_state from %I where id = $1 for no key update', lower(of_kind))
    into found_state using of_id;
  return found_state;
end $$;

create function state_of_object(of_kind text, of_id uuid) returns editorial_state language plpgsql stable as $$
declare
  found_state editorial_state;
begin
  if of_kind is not null then
    execute format('select editorial_state from %I where id = $1', lower(of_kind)) into found_state using of_id;
  end if;
  return found_state;
end $$;

-- The kind of an object that is there, by its id alone.
create function kind_of_object(of_id uuid) returns text language plpgsql stable as $$
declare
  kind text;
  found_id uuid;
begin
  foreach kind in array enum_range(null::object_kind)::text[] loop
    execute format('select id from %I where id = $1', lower(kind)) into found_id using of_id;
    if found_id is not null then
      return kind;
    end if;
  end loop;
  return null;
end $$;

-- What is filed under a story and has a state of its own, the story included.
create function filed_under(story uuid) returns table (kind text, id uuid) language plpgsql stable as $$
declare
  filed text;
begin
  return query select 'STORY', story;
  foreach filed in array array['ARTICLE', 'CLAIM', 'EVENT', 'STATEMENT', 'PROPOSAL', 'DISCREPANCY'] loop
    return query execute format('select %L, id from %I where story_id = $1', filed, lower(filed)) using story;
  end loop;
end $$;

-- Whether it is an object that readers do not see.
create function is_hidden(of_id uuid) returns boolean language sql stable
  return coalesce(state_of_object(kind_of_object(of_id), of_id) not in ('PUBLISHED', 'CORRECTED'), false);

-- Publishes an object's drafts, now or at an instant to come; what was retracted only if it is the object itself.
create function publish_object(object_kind text, object uuid, at timestamptz) returns void language plpgsql as $$
declare
  part record;
begin
  for part in
    select kind, id, null::editorial_state as state from parts_with_state(object_kind, object)
    union
    select 'NEWSROOM', newsroom_id, null from article where article.id = object
  loop
    part.state := locked_state(part.kind, part.id);
    if part.state in ('DRAFT', 'IN_REVIEW') or part.id = object and part.state = 'RETRACTED' then
      if at > now() then
        perform set_state(part.kind, part.id, 'IN_REVIEW', at);
      else
        perform set_state(part.kind, part.id, 'PUBLISHED', null);
      end if;
    end if;
  end loop;
end $$;

-- Publishes objects together, now or, all at once, at an instant to come; along with them, if so wanted, what is filed
-- under a story, and what any of it refers to and readers do not see yet.
create function publish_objects(objects uuid[], at timestamptz, along boolean) returns void language plpgsql as $$
declare
  object uuid;
  filed record;
begin
  if cardinality(objects) = 0 then
    perform refuse('NOTHING_TO_PUBLISH', 'objects', 'No object is named.', 'Name one at least.');
  end if;
  foreach object in array objects loop
    perform publish_object(kind_of_object(object), object, at);
    if along and kind_of_object(object) = 'STORY' then
      for filed in select * from filed_under(object) loop
        if state_of_object(filed.kind, filed.id) <> 'RETRACTED' then
          perform publish_object(filed.kind, filed.id, at);
        end if;
      end loop;
    end if;
  end loop;
  if along and coalesce(at <= now(), true) then
    loop
      select id into object from awaited_publication
      where xact = pg_current_xact_id() and state_of_object(kind_of_object(id), id) in ('DRAFT', 'IN_REVIEW')
      limit 1;
      exit when not found;
      perform publish_object(kind_of_object(object), object, at);
    end loop;
  end if;
end $$;

-- Drafts become what is to be reviewed, or the other way round; an embargo ends with either.
create function hand_on_objects(objects uuid[], from_state editorial_state, to_state editorial_state)
  returns void language plpgsql as $$
declare
  object uuid;
  part record;
begin
  foreach object in array objects loop
    if state_of_object(kind_of_object(object), object) not in ('DRAFT', 'IN_REVIEW') then
      perform refuse('NOT_A_DRAFT', 'objects',
        format('%s is %s.', object_in_words(kind_of_object(object), object),
               lower(state_of_object(kind_of_object(object), object)::text)),
        'What readers have seen is retracted or corrected.');
    end if;
    for part in select * from parts_with_state(kind_of_object(object), object) loop
      if locked_state(part.kind, part.id) = from_state then
        perform set_state(part.kind, part.id, to_state, null);
      end if;
    end loop;
  end loop;
end $$;

-- Takes an object and its parts back; readers find a tombstone with the reason.
create function retract(of_kind text, of_id uuid, why text) returns void language plpgsql as $$
declare
  part record;
begin
  if locked_state(of_kind, of_id) = 'RETRACTED' then
    perform refuse('RETRACTED', 'id', 'It is retracted already.', 'To have it back, undo that or publish it.');
  end if;
  perform before_withdrawing();
  for part in select * from parts_with_state(of_kind, of_id) loop
    perform set_state(part.kind, part.id, 'RETRACTED', null);
  end loop;
  update retraction set reason = why where id = of_id;
end $$;

-- Says of what readers have seen what was wrong with it.
create function correct(of_kind text, of_id uuid, what_was_wrong text) returns void language plpgsql as $$
begin
  if state_of_object(of_kind, of_id) not in ('PUBLISHED', 'CORRECTED') then
    perform refuse('NOT_PUBLISHED', 'correction', 'Readers have not seen it, so there is nothing to tell them.',
      'Leave the correction out.');
  end if;
  perform set_state(of_kind, of_id, 'CORRECTED', null);
  insert into correction (object_kind, object_id, at, note)
  values (of_kind::object_kind, of_id, now(), what_was_wrong);
end $$;
