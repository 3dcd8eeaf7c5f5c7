-- The log as the API tells it: a line for each field that changed, in the API's words, with slugs instead of ids.

-- What a change means to a reader, where it means more than that something was added, changed or removed.
--
--   ARTICLE_ADDED, CLAIM_ADDED, REPORT_ADDED, POSITION_ADDED, DISCREPANCY_ADDED   such an object
--   CERTAINTY_CHANGED    how certain a report is
--   ORIGIN_ADDED         a chain of a report grew by what its article states
--   ORIGIN_RESOLVED      it grew, or leads elsewhere, by what an editor found out
--   POSITION_CONTESTED   by another position
--   STATUS_CHANGED       of a proposal or event
--   COUNT_CONFLICT       an article counts who takes part otherwise than another
--   MERGED               another object was merged into this one
--   CORRECTED, RETRACTED the object's editorial state became that
create type change_kind as enum
  ('ADDED', 'CHANGED', 'REMOVED', 'ARTICLE_ADDED', 'CLAIM_ADDED', 'REPORT_ADDED', 'CERTAINTY_CHANGED', 'ORIGIN_ADDED',
   'ORIGIN_RESOLVED', 'POSITION_ADDED', 'POSITION_CONTESTED', 'STATUS_CHANGED', 'COUNT_CONFLICT', 'DISCREPANCY_ADDED',
   'MERGED', 'CORRECTED', 'RETRACTED');

create function kind_of_change(done change, field text, place bigint) returns change_kind language sql stable as $$
  select case
    when done.action = 'ADDED' and done.relation in ('article', 'claim', 'report', 'position', 'discrepancy')
      then (upper(done.relation) || '_ADDED')::change_kind
    when done.relation = 'report' and field = 'certainty' then 'CERTAINTY_CHANGED'
    when done.relation = 'report_hop' and done.action = 'ADDED' then
      case row_at('report_hop', done.key, done.object_id, place) ->> 'basis'
        when 'STATED' then 'ORIGIN_ADDED'::change_kind else 'ORIGIN_RESOLVED' end
    when done.relation = 'report_hop' and field = 'party_id' then 'ORIGIN_RESOLVED'
    when done.relation = 'position_contest' and done.action = 'ADDED' then 'POSITION_CONTESTED'
    when done.relation in ('proposal', 'event') and field = 'status' then 'STATUS_CHANGED'
    when done.relation = 'count_mention' and done.action <> 'REMOVED' and exists (
        select from count_mention mine
        join count_mention other on other.event_id = mine.event_id and other.article_id <> mine.article_id
          and coalesce(other.value::text, lower(other.text)) <> coalesce(mine.value::text, lower(mine.text))
        where mine.event_id = done.object_id and mine.article_id = (done.key ->> 'article_id')::uuid)
      then 'COUNT_CONFLICT'
    when done.relation = 'redirect' and done.action = 'ADDED'
        and row_at('redirect', done.key, done.object_id, place) ->> 'from_id' is not null then 'MERGED'
    when field = 'editorial_state' and done.after ->> field = 'CORRECTED' then 'CORRECTED'
    when field = 'editorial_state' and done.after ->> field = 'RETRACTED' then 'RETRACTED'
    else done.action::text::change_kind
  end
$$;

-- What the API calls the parts of an object; a table that is not here is called like itself.
create function field_of_table(relation text) returns text language sql immutable parallel safe
  return case relation
    when 'article_author' then 'authors' when 'article_text' then 'text' when 'citation' then 'citations'
    when 'name_alias' then 'aliases' when 'mention' then 'aliases.seenIn' when 'source_label' then 'labels'
    when 'role' then 'roles' when 'membership' then 'members' when 'merge_candidate' then 'mergeCandidates'
    when 'story_person' then 'people' when 'story_organization' then 'organizations' when 'response' then 'responses'
    when 'event_next' then 'next' when 'event_claim' then 'claims' when 'place_candidate' then 'placeCandidates'
    when 'participation' then 'participants' when 'participation_article' then 'participants.articles'
    when 'count_mention' then 'countMentions' when 'statement_speaker' then 'speakers'
    when 'statement_claim' then 'claims' when 'report_hop' then 'chain' when 'position_contest' then 'contestedBy'
    when 'proposal_proponent' then 'proponents' when 'proposal_link' then 'related'
    when 'status_change' then 'statusHistory' when 'status_change_article' then 'statusHistory.articles'
    when 'condition' then 'conditions' when 'condition_block' then 'conditions.blockedBy'
    when 'discrepancy_claim' then 'claims' when 'discrepancy_event' then 'events'
    when 'discrepancy_element' then 'elements' when 'discrepancy_party' then 'parties'
    when 'discrepancy_side' then 'sides' when 'discrepancy_side_article' then 'sides.articles'
    when 'redirect' then 'redirects'
    else case when relation not in ('article', 'claim', 'discrepancy', 'event', 'newsroom', 'organization', 'party', 'person',
                                    'position', 'proposal', 'proposal_element', 'report', 'source', 'statement', 'story')
         then relation end
  end;

-- A column's name: party_id is "party", made_earliest "made.earliest", same_as "sameAs".
create function field_of_column(name text) returns text language sql immutable parallel safe
  return case
    when name = 'lines' then 'locators'
    when name ~ '^(published|made|date|since|from|to)_(value|earliest|latest|basis|text)$' then replace(name, '_', '.')
    when name ~ '^amount_' then replace(name, '_', '.')
    else lower(left(name, 1))
      || substr(replace(initcap(replace(regexp_replace(name, '_id$', ''), '_', ' ')), ' ', ''), 2)
  end;

-- What a row is called by its id, whatever it is.
create function name_of(id uuid) returns text language sql stable as $$
  select coalesce(
    (select slug from party where party.id = name_of.id),
    (select slug from article where article.id = name_of.id),
    (select slug from claim where claim.id = name_of.id),
    (select slug from statement where statement.id = name_of.id),
    (select slug from event where event.id = name_of.id),
    (select slug from proposal where proposal.id = name_of.id),
    (select slug from story where story.id = name_of.id),
    (select slug from discrepancy where discrepancy.id = name_of.id),
    (select slug from newsroom where newsroom.id = name_of.id),
    (select object_slug('PROPOSAL_ELEMENT', element.id) from proposal_element element where element.id = name_of.id),
    (select object_slug('POSITION', position.id) from position where position.id = name_of.id),
    (select object_slug('REPORT', report.id) from report where report.id = name_of.id),
    (select party.slug || '/' || role.title from role join party on party.id = role.person_id where role.id = name_of.id),
    (select alias.name from name_alias alias where alias.id = name_of.id),
    (select coalesce(before ->> 'slug', before ->> 'key', before ->> 'name', before ->> 'title') from change
     where change.object_id = name_of.id and change.key ->> 'id' = name_of.id::text and action = 'REMOVED'
     order by number desc limit 1),
    name_of.id::text)
$$;

create function value_in_words(value jsonb) returns text language sql stable as $$
  select case
    when jsonb_typeof(value) = 'array' then
      case when jsonb_array_length(value) <= 100
        then (select string_agg(element, ', ' order by place)
              from jsonb_array_elements_text(value) with ordinality as list(element, place))
        else jsonb_array_length(value) || ' values' end
    when jsonb_typeof(value) = 'string'
        and value #>> '{}' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then name_of((value #>> '{}')::uuid)
    else value #>> '{}'
  end
$$;

create function row_in_words(relation text, line jsonb) returns text language sql stable as $$
  select string_agg(field_of_column(each.name) || ' ' || value_in_words(each.value), ', '
                    order by array_position(logged.columns, each.name))
  from logged_table logged
  cross join lateral jsonb_each(line) as each(name, value)
  where logged.name = row_in_words.relation and each.name = any (logged.columns)
    and each.name not in ('id', 'fingerprint', 'object_kind', 'edit_id', coalesce(logged.owner, logged.via_column))
    and each.value <> 'null'
$$;

create view closed_edit as
  select id, place, at, editor, editor_name, mutation, note, undoes_id, cause_id, object_kind::text as object_kind, object_id,
         (select undoing.id from edit undoing
          where undoing.undoes_id = edit.id and not is_undone(undoing.id) order by undoing.place desc limit 1) as undone_by_id
  from edit
  where place is not null;
comment on view closed_edit is 'Within its own transaction an edit is here once it is closed.';

create view told_change as
  select change.edit_id || ':' || change.number || coalesce(':' || field.name, '') as id,
         change.edit_id, edit.place, change.number, edit.at, edit.editor_name as editor, edit.cause_id,
         change.object_kind::text as object_kind, change.object_id, change.left_object_id, change.story_id,
         kind_of_change(change, field.name, edit.place) as kind,
         change.action,
         object_slug(change.object_kind, change.object_id) as slug,
         nullif(concat_ws('.', field_of_table(change.relation), field_of_column(field.name)), '') as field,
         case when field.name is not null then value_in_words(change.before -> field.name)
              when field_of_table(change.relation) is not null then row_in_words(change.relation, change.before) end as before,
         case when field.name is not null then value_in_words(change.after -> field.name)
              when change.action = 'ADDED' and field_of_table(change.relation) is not null
                then row_in_words(change.relation, row_at(change.relation, change.key, change.object_id, edit.place))
         end as after
  from change
  join edit on edit.id = change.edit_id and edit.place is not null
  left join lateral jsonb_object_keys(change.after) as field(name) on change.action = 'CHANGED'
  where change.relation <> 'seed_party'
    and (change.relation <> 'party' or change.action <> 'CHANGED'); -- a slug, which its own row tells

-- The row's id and the kind in a global id; null where it is none.
create function uuid_of(global_id text) returns uuid language sql immutable parallel safe
  return substring(global_id from '^[a-z]+(?:_[a-z]+)*_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$')::uuid;

create function kind_of(global_id text) returns text language sql immutable parallel safe
  return upper(substring(global_id from '^([a-z]+(?:_[a-z]+)*)_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$'));

-- A place that an edit has given out; null where it is none.
create function place_of(cursor text) returns bigint language sql immutable parallel safe
  return case when cursor ~ '^[0-9]{1,18}$' then cursor::bigint end;

-- An object as it was on record, field by field; no row: it was not there.
create function state_of(kind text, id uuid, instant timestamptz)
  returns table (object_kind text, object_id uuid, place bigint) language sql stable rows 1 as $$
    select kind, id, place_at(instant)
    from (select name from tables_of(kind) limit 1) own
    where exists (select from rows_at(kind, id, place_at(instant)) was where was.relation = own.name)
  $$;

create function fields_of(kind text, id uuid, at_place bigint)
  returns table (number bigint, field text, value text) language sql stable as $$
    select row_number() over (order by was.turn, array_position(logged.columns, each.name)),
           concat_ws('.', field_of_table(was.relation), field_of_column(each.name)),
           value_in_words(each.value)
    from rows_at(kind, id, at_place) with ordinality as was(relation, key, line, turn)
    join logged_table logged on logged.name = was.relation
    cross join lateral jsonb_each(was.line) as each(name, value)
    where each.value <> 'null' and was.relation <> 'party' and each.name not in ('id', 'fingerprint', 'party')
      and each.name is distinct from
        case when field_of_table(was.relation) is not null then coalesce(logged.owner, logged.via_column) end
  $$;
