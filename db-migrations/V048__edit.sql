-- Who wrote what together: an edit is one transaction that changed something, or one call that may be repeated.
-- Its place is the order in which edits became visible. Who has read up to a place has read all that will ever stand
-- before it.

-- A UUID of version 7, for what the database itself adds: milliseconds since 1970, then chance.
create function new_id() returns uuid language sql volatile parallel safe
  return encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
              placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
      52, 1), 53, 1), 'hex')::uuid;

create sequence edit_place;

create table edit (
  id                 uuid primary key,
  place              bigint,
  at                 timestamptz,
  editor             single_line not null,
  editor_name        single_line not null,
  mutation           single_line,
  client_mutation_id single_line,
  fingerprint        single_line,
  object_kind        name,
  object_id          uuid,
  cause_id           uuid,
  note               prose,
  undoes_id          uuid,
  constraint edit_place_uk unique (place),
  constraint edit_client_mutation_uk unique (editor, client_mutation_id),
  constraint edit_is_closed_at_its_place_ck check ((place is null) = (at is null)),
  constraint edit_client_mutation_is_short_ck check (length(client_mutation_id) <= 100),
  constraint edit_at_ck check (isfinite(at)),
  constraint edit_repeated_is_compared_ck check (client_mutation_id is null or fingerprint is not null),
  constraint edit_shows_an_object_ck check (num_nonnulls(object_kind, object_id) in (0, 2)),
  constraint edit_undoes_another_ck check (undoes_id <> id),
  constraint edit_cause_fk foreign key (cause_id) references article (id) on delete set null,
  constraint edit_undoes_fk foreign key (undoes_id) references edit (id)
);
create index edit_at_ix on edit (at);
create index edit_cause_ix on edit (cause_id) where cause_id is not null;
create index edit_undoes_ix on edit (undoes_id) where undoes_id is not null;
comment on column edit.place is 'Null until the edit is closed, which only its own transaction sees. May have gaps.';
comment on column edit.editor is 'The subject of the token; "database" for a write past the API.';
comment on column edit.mutation is 'Null for a write past the API.';
comment on column edit.fingerprint is 'Of the input: the same client_mutation_id with another input is a mistake.';
comment on column edit.object_id is 'What the payload shows; no key, for it may be gone.';

-- The edit that this transaction has open.
create function open_edit() returns uuid language sql stable
  return nullif(current_setting('throughline.edit', true), '')::uuid;

-- False if the editor has used the client_mutation_id before; then nothing is open. Who uses it at the same time waits
-- here for the other's end.
create function open_edit(id uuid, editor text, editor_name text, mutation text, client_mutation_id text,
                          fingerprint text, cause_id uuid, note text)
  returns boolean language plpgsql as $$
begin
  insert into edit (id, editor, editor_name, mutation, client_mutation_id, fingerprint, cause_id, note)
  values (open_edit.id, open_edit.editor, open_edit.editor_name, open_edit.mutation, open_edit.client_mutation_id,
          open_edit.fingerprint, open_edit.cause_id, open_edit.note)
  on conflict on constraint edit_client_mutation_uk do nothing;
  if found then
    perform set_config('throughline.edit', open_edit.id::text, true);
  end if;
  return found;
end $$;

-- The end of a write, before its payload is read: nothing is written after it. All that is checked at the end of the transaction is checked first,
-- since a check may wait for rows, and who holds the lock should wait for nobody. From the lock to the commit no other
-- edit gets a place, and PostgreSQL lets the lock go after the commit can be seen: places are in the order of commits.
-- Returns the place; null if nothing was changed and nothing has to be remembered, and then the edit is gone.
create function close_edit(object_kind text, object_id uuid) returns bigint language plpgsql as $$
declare
  closed uuid := open_edit();
  given bigint;
begin
  perform set_config('throughline.edit', '', true);
  set constraints all immediate;
  perform complete_log(closed);
  delete from edit
  where edit.id = closed and edit.client_mutation_id is null
    and not exists (select from change where change.edit_id = closed);
  if found or closed is null then
    return null;
  end if;
  perform pg_advisory_xact_lock('edit'::regclass::bigint);
  update edit
  set place = nextval('edit_place'),
      at = greatest(clock_timestamp(), (select last.at from edit last order by last.place desc nulls last limit 1)),
      object_kind = close_edit.object_kind,
      object_id = close_edit.object_id
  where edit.id = closed
  returning place into given;
  return given;
end $$;

-- A write past the API opens an edit by itself, at its first change.
create function edit_in_progress() returns uuid language plpgsql as $$
declare
  opened uuid := open_edit();
begin
  if opened is null then
    opened := new_id();
    perform open_edit(opened, 'database', session_user, null, null, null, null, null);
  end if;
  return opened;
end $$;

-- Closes it as well. Its turn among what is checked at the end of the transaction comes early, at the place of the first
-- change: it gets in line once more, behind those who may wait for rows.
create function close_edit_past_api() returns trigger language plpgsql as $$
begin
  if new.id = open_edit() then
    if tg_op = 'INSERT' then
      update edit set editor = editor where id = new.id;
    else
      perform close_edit(null, null);
    end if;
  end if;
  return null;
end $$;

create constraint trigger edit_past_api_is_closed_ct
  after insert or update of editor on edit deferrable initially deferred
  for each row when (new.mutation is null) execute function close_edit_past_api();
