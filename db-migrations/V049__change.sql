-- The change log: a row for each row of the model that an edit added, changed or removed. Triggers write it, whichever way
-- the change came. It says what is needed to take a change back: of a changed row the columns that changed, of a removed
-- row all of it, of an added one only its key, since the row is there.
--
-- What comes with an object that the same edit adds is not logged: it goes with the object. So a load of 5,000 new reports
-- is 5,000 rows here, whatever their chains.
create type change_action as enum ('ADDED', 'CHANGED', 'REMOVED');

create table change (
  edit_id        uuid not null,
  number         bigint not null generated always as identity,
  action         change_action not null,
  relation       text not null,
  key            jsonb not null,
  object_kind    text,
  object_id      uuid,
  left_object_id uuid,
  story_id       uuid,
  before         jsonb,
  after          jsonb,
  constraint change_pk primary key (edit_id, number),
  constraint change_says_what_it_takes_back_ck check (
    (before is not null) = (action <> 'ADDED') and (after is not null) = (action = 'CHANGED')),
  constraint change_edit_fk foreign key (edit_id) references edit (id) on delete cascade
);
create index change_object_ix on change (object_id, edit_id);
create index change_story_ix on change (story_id, edit_id);
create index change_key_ix on change using hash (key);
create index change_left_object_ix on change (left_object_id, edit_id) where left_object_id is not null;
comment on column change.object_id is
  'The object that the row is, or belongs to: a hop to its report. Null only while what it belongs to is being removed.';
comment on column change.left_object_id is 'The object that the row belonged to before, if that was another.';
comment on column change.story_id is 'The story under which the object is filed, or was when it was removed.';
comment on column change.number is 'Ascends within an edit; has gaps.';

-- What is logged of a table, by the catalog, which takes 20 ms to ask. A table with a version is an object with an identity, and so is a party,
-- whose person, organization or source is its first part; what has to go with another row is part of that. A redirect
-- belongs to the object that it leads to. Columns that
-- the database keeps up itself are not logged: they follow from what is.
create materialized view logged_table as
  with recursive model as (
    select pg_class.oid::regclass as relation, relname::text collate "default" as name
    from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace
      and relname not in ('edit', 'change', 'article_run', 'seed_file', 'flyway_schema_history')
  ),
  columns as (
    select attrelid as relation, attnum as number, attname::text collate "default" as name,
           attgenerated <> '' or attname in ('version', 'updated_at')
             or (attrelid::regclass::text, attname) in (
               ('report', 'origin_id'), ('report', 'newsroom_id'),
               ('story', 'article_count'), ('story', 'first_reported')) as kept
    from pg_attribute
    where attnum > 0 and not attisdropped
  ),
  whole as (
    select distinct on (conrelid)
           conrelid as relation, confrelid as whole, conkey as columns, confkey as whole_columns
    from pg_constraint
    where contype = 'f' and confdeltype = 'c' and conrelid <> confrelid
    order by conrelid, conkey[1]
  ),
  owned as (
    select model.relation, model.relation as object, case model.name when 'redirect' then 'to_id' else 'id' end as owner,
           null::regclass as via, null::text as via_column
    from model
    where model.name in ('party', 'redirect')
      or exists (select from columns where columns.relation = model.relation and name = 'version')
        and not exists (select from whole where whole.relation = model.relation and whole.whole = 'party'::regclass)
    union all
    select model.relation, owned.object,
           (select columns.name
            from unnest(whole.columns, whole.whole_columns) as pair(mine, theirs)
            join columns on columns.relation = whole.relation and columns.number = pair.mine
            join columns theirs on theirs.relation = whole.whole and theirs.number = pair.theirs
            where theirs.name = owned.owner),
           owned.relation,
           (select name from columns where columns.relation = whole.relation and number = whole.columns[1])
    from owned
    join whole on whole.whole = owned.relation
    join model on model.relation = whole.relation
    where owned.owner is not null and not (
      model.name = 'party' or whole.whole <> 'party'::regclass and exists (
        select from columns where columns.relation = model.relation and name = 'version'))
  )
  select model.relation, model.name,
         owned.object,
         (select name from model object where object.relation = owned.object) as object_name,
         owned.owner,
         case when owned.owner is null then owned.via end as via,
         case when owned.owner is null then owned.via_column end as via_column,
         array(select columns.name
               from pg_constraint primary_key
               cross join unnest(primary_key.conkey) with ordinality as part(number, place)
               join columns on columns.relation = model.relation and columns.number = part.number
               where primary_key.conrelid = model.relation and primary_key.contype = 'p'
               order by part.place) as key,
         array(select name from columns where relation = model.relation and not kept order by number) as columns,
         exists (select from columns where relation = model.relation and name = 'version') as versioned
  from model
  left join owned on owned.relation = model.relation;
create unique index logged_table_name_uk on logged_table (name);
comment on materialized view logged_table is
  'owner: the column that holds the object''s id; where there is none, the row of "via" that via_column names has it.';

-- The columns of one row in which another differs.
create function differing(of_row jsonb, other jsonb, columns text[])
  returns jsonb language sql immutable parallel safe
  return (select jsonb_object_agg(name, of_row -> name) from unnest(columns) as name
          where of_row -> name is distinct from other -> name);

-- The story under which an object is filed; null for a party, which is in none.
create function story_of(kind text, id uuid) returns uuid language sql stable parallel safe
  return case kind
    when 'STORY' then id
    when 'ARTICLE' then (select story_id from article where article.id = story_of.id)
    when 'CLAIM' then (select story_id from claim where claim.id = story_of.id)
    when 'EVENT' then (select story_id from event where event.id = story_of.id)
    when 'STATEMENT' then (select story_id from statement where statement.id = story_of.id)
    when 'PROPOSAL' then (select story_id from proposal where proposal.id = story_of.id)
    when 'DISCREPANCY' then (select story_id from discrepancy where discrepancy.id = story_of.id)
    when 'REPORT' then (select story_id from article
                        join report on report.article_id = article.id where report.id = story_of.id)
    when 'POSITION' then (select story_id from proposal
                          join position on position.proposal_id = proposal.id where position.id = story_of.id)
    when 'PROPOSAL_ELEMENT' then (select story_id from proposal
                                  join proposal_element element on element.proposal_id = proposal.id
                                  where element.id = story_of.id)
  end;

-- Writes the function and the triggers that log a table. A migration that adds a table, or a generated column to one,
-- refreshes logged_table and calls it again. In the templates a word in braces is SQL over the row "line", or a name.
create function log_changes_of(recorded regclass) returns void language plpgsql as $$
declare
  logged logged_table;
  -- What came with its object in this edit, or came itself, is not logged when it changes or goes again; what came from
  -- another object is.
  added_here constant text := $sql$exists (
          select from change
          where change.edit_id = this and change.object_id = owner.id and change.action = 'ADDED'
            and (change.relation = '{object}' or change.relation = '{name}' and change.key = {key}) offset 0)$sql$;
  addition constant text := $sql$
        insert into change (edit_id, action, relation, key, object_kind, object_id, story_id)
        select this, 'ADDED', '{name}', {key}, {kind}, owner.id, {story}
        from {rows} line
        cross join lateral (select {owner} as id) owner
        where {is_object} or not exists (
          select from change
          where change.edit_id = this and change.object_id = owner.id and change.action = 'ADDED'
            and change.relation = '{object}' offset 0);$sql$;
  removal constant text := $sql$
        insert into change (edit_id, action, relation, key, object_kind, object_id, story_id, before)
        select this, 'REMOVED', '{name}', {key}, {kind}, owner.id, {story},
               (select jsonb_object_agg(name, value) from jsonb_each(to_jsonb(line)) as each(name, value)
                where name = any ('{stored}'))
        from {rows} line
        cross join lateral (select {owner} as id) owner
        where not {added_here};
        delete from change using {rows} line
        cross join lateral (select {owner} as id) owner
        where change.edit_id = this and change.object_id = owner.id and change.relation = '{name}'
          and change.action = 'ADDED' and change.key = {key};$sql$;
  template text := $sql$
    create or replace function {log}() returns trigger language plpgsql as $body$
    declare
      this uuid := open_edit();
    begin
      if tg_op = 'INSERT' then
        if not exists (select from came) then return null; end if;
        this := edit_in_progress();$sql$ || replace(addition, '{rows}', 'came') || $sql$
      elsif tg_op = 'DELETE' then
        if not exists (select from went) then return null; end if;
        this := edit_in_progress();$sql$ || replace(removal, '{rows}', 'went') || $sql$
      else
        insert into change
          (edit_id, action, relation, key, object_kind, object_id, left_object_id, story_id, before, after)
        select coalesce(this, edit_in_progress()), 'CHANGED', '{name}', {key}, {kind},
               owner.id, nullif(owner_before.id, owner.id), {story},
               differing(to_jsonb(before), to_jsonb(line), '{columns}'),
               differing(to_jsonb(line), to_jsonb(before), '{columns}')
        from became line
        join was before on {same_row}
        cross join lateral (select {owner} as id) owner
        cross join lateral (select {owner_before} as id) owner_before
        where {differs} and (owner_before.id <> owner.id or not {added_here});
        if (select count(*) from {left} line) > 0 then
          this := edit_in_progress();$sql$
          || replace(removal, '{rows}', '{left}') || replace(addition, '{rows}', '{joined}') || $sql$
        end if;
      end if;
      return null;
    end $body$
  $sql$;
  fill record;
begin
  select * into strict logged from logged_table where relation = recorded;
  if logged.object is null then
    raise exception 'nothing says to which object a row of % belongs', recorded;
  end if;
  for fill in
    with columns as (
      select string_agg(format('line.%I', name), ', ') as here, string_agg(format('before.%I', name), ', ') as before
      from unnest(logged.columns) as name
    ),
    key as (
      select string_agg(format('%L, line.%I', name, name), ', ') as pairs,
             string_agg(format('before.%1$I = line.%1$I', name), ' and ') as same
      from unnest(logged.key) as name
    ),
    owner as (
      select case when logged.owner is not null then format('line.%I', logged.owner)
                  else format('(select whole.%I from %s whole where whole.id = line.%I)',
                              (select via.owner from logged_table via where via.relation = logged.via),
                              logged.via, logged.via_column) end as id
    )
    select word, sql
    from columns, key, owner
    cross join lateral (values
      ('{left}', '(select line.* from was line where not exists (select from became before where {same_row}))'),
      ('{joined}', '(select line.* from became line where not exists (select from was before where {same_row}))'),
      ('{added_here}', added_here),
      ('{is_object}', (logged.relation = logged.object)::text),
      ('{log}', quote_ident('log_' || logged.name)),
      ('{name}', logged.name),
      ('{object}', logged.object_name),
      ('{key}', 'jsonb_build_object(' || key.pairs || ')'),
      ('{kind}', case when logged.name = 'party' then 'line.kind::text'
                      when logged.name = 'redirect' then 'line.object_kind'
                      when logged.object = 'party'::regclass then '(select kind::text from party where id = owner.id)'
                      else quote_literal(upper(logged.object_name)) end),
      ('{story}', case when logged.name = 'story' then 'line.id'
                       when logged.relation = logged.object and 'story_id' = any (logged.columns) then 'line.story_id'
                       when logged.name = 'report' then '(select story_id from article where id = line.article_id)'
                       when logged.name = 'redirect' then 'story_of(line.object_kind, owner.id)'
                       when logged.object_name in ('party', 'newsroom') then 'null'
                       else format('story_of(%L, owner.id)', upper(logged.object_name)) end),
      ('{same_row}', key.same),
      ('{differs}', format('(%s) is distinct from (%s)', columns.before, columns.here)),
      ('{columns}', logged.columns::text),
      ('{stored}', (logged.columns || case when logged.versioned then array['version'] else '{}' end)::text),
      ('{owner}', owner.id),
      ('{owner_before}', replace(owner.id, 'line.', 'before.'))) as words(word, sql)
  loop
    template := replace(template, fill.word, fill.sql);
  end loop;
  execute template;
  execute format('create or replace trigger %I after insert on %s referencing new table as came
                  for each statement execute function %I()',
                 logged.name || '_coming_is_logged', recorded, 'log_' || logged.name);
  execute format('create or replace trigger %I after update on %s referencing old table as was new table as became
                  for each statement execute function %I()',
                 logged.name || '_changing_is_logged', recorded, 'log_' || logged.name);
  execute format('create or replace trigger %I after delete on %s referencing old table as went
                  for each statement execute function %I()',
                 logged.name || '_going_is_logged', recorded, 'log_' || logged.name);
end $$;

select log_changes_of(relation) from logged_table;

-- What was removed with the rows that say where it belonged finds them in the log by now. What is still without an
-- object came and went within the edit.
create function name_objects_of_removed(of_edit uuid) returns void language plpgsql as $$
begin
  update change part
  set object_id = whole.object_id, object_kind = whole.object_kind
  from logged_table logged, logged_table via, change whole
  where part.edit_id = of_edit and part.action = 'REMOVED' and part.object_id is null
    and logged.name = part.relation and via.relation = logged.via
    and whole.edit_id = of_edit and whole.action = 'REMOVED' and whole.relation = via.name
    and whole.key ->> 'id' = part.key ->> logged.via_column;
  delete from change where change.edit_id = of_edit and change.object_id is null;
  update change part
  set object_kind = party.object_kind
  from change party
  where part.edit_id = of_edit and part.object_kind is null
    and party.edit_id = of_edit and party.action = 'REMOVED' and party.relation = 'party'
    and party.object_id = part.object_id;
  update change report
  set story_id = article.story_id
  from change article
  where report.edit_id = of_edit and report.relation = 'report' and report.story_id is null
    and article.edit_id = of_edit and article.relation = 'article' and article.action = 'REMOVED'
    and article.key ->> 'id' = report.before ->> 'article_id';
  update change part
  set story_id = object.story_id
  from change object
  where part.edit_id = of_edit and part.action = 'REMOVED' and part.story_id is null
    and object.edit_id = of_edit and object.action = 'REMOVED' and object.object_id = part.object_id
    and object.story_id is not null;
end $$;

-- What belongs to an object counts in its version, and in the time of its story: once an edit, whoever else counts too.
create function count_parts(of_edit uuid) returns void language plpgsql as $$
declare
  kind text;
begin
  for kind in
    select distinct object_kind from change
    where edit_id = of_edit and relation <> lower(object_kind) order by object_kind
  loop
    execute format($sql$
      update %1$I set id = id
      where xmin <> pg_current_xact_id()::xid
        and id in (select unnest(array[object_id, left_object_id]) from change
                   where edit_id = $1 and object_kind = $2 and relation <> %1$L)
        and id not in (select object_id from change where edit_id = $1 and relation = %1$L)$sql$, lower(kind))
      using of_edit, kind;
  end loop;
  update story set updated_at = now()
  where updated_at < now() and id in (select story_id from change where edit_id = of_edit);
end $$;

create function complete_log(of_edit uuid) returns void language plpgsql as $$
begin
  if exists (select from change where edit_id = of_edit and action = 'REMOVED') then
    perform name_objects_of_removed(of_edit);
  end if;
  perform count_parts(of_edit);
end $$;
