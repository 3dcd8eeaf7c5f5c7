-- Two objects become one: what refers to the one that goes refers to the one that is kept, by the catalog's keys, so that
-- a table that comes later is not forgotten.

-- What is said of a party is said under its names: a name takes the lines where it is printed along.
alter table mention drop constraint mention_alias_fk;
alter table mention add constraint mention_alias_fk
  foreign key (alias_id, party_id) references name_alias (id, party_id)
  on update cascade on delete cascade deferrable initially immediate;

-- A unique key over a column, taken apart: with which other columns it has to be unique, or which column only numbers
-- the rows of one owner.
create view key_over as
  select key.conrelid::regclass as relation, pg_attribute.attname::text as name, key.conname,
         array(select other.attname::text
               from pg_attribute other
               where other.attrelid = key.conrelid and other.attnum = any (key.conkey)
                 and other.attnum <> pg_attribute.attnum
               order by other.attnum) as others,
         pg_index.indnullsnotdistinct as nulls_are_equal
  from pg_constraint key
  join pg_index on pg_index.indexrelid = key.conindid
  join pg_attribute on pg_attribute.attrelid = key.conrelid and pg_attribute.attnum = any (key.conkey)
  where key.contype in ('p', 'u') and key.connamespace = 'public'::regnamespace;

-- Makes what refers to one row refer to another of its table. Where a key allows only one of two, the one of the row that
-- goes is dropped, and what refers to that in turn refers to the other; numbers follow behind those that are there.
create function refer_to(of_relation regclass, kept uuid, gone uuid) returns void language plpgsql as $$
declare
  reference record;
  unique_key key_over;
  doubled record;
  same text;
begin
  for reference in
    select distinct key.conrelid::regclass as relation, pg_class.relname as name, pg_attribute.attname as column,
           exists (select from pg_attribute where attrelid = key.conrelid and attname = 'id') as has_id
    from pg_constraint key
    join pg_class on pg_class.oid = key.conrelid
    join pg_attribute on pg_attribute.attrelid = key.conrelid and pg_attribute.attnum = key.conkey[1]
    join logged_table logged on logged.relation = key.conrelid
    where key.contype = 'f' and key.confrelid = of_relation
      and pg_attribute.attname = any (logged.columns) and pg_attribute.attname <> 'id'
    order by pg_class.relname, pg_attribute.attname
  loop
    for unique_key in
      select * from key_over
      where relation = reference.relation and name = reference.column and not others <@ '{id,position,rank}'
         or relation = reference.relation and name = reference.column and others = '{}'
    loop
      same := coalesce((select string_agg(format(
                case when unique_key.nulls_are_equal then 'mine.%1$I is not distinct from other.%1$I'
                     else 'mine.%1$I = other.%1$I' end, name), ' and ') from unnest(unique_key.others) as name), 'true');
      if reference.has_id then
        for doubled in execute format(
          'select mine.id as gone, other.id as kept from %1$s mine join %1$s other on %2$s
           where mine.%3$I = $1 and other.%3$I = $2', reference.relation, same, reference.column) using gone, kept
        loop
          if reference.name not in ('participation', 'role', 'newsroom') then
            perform refuse('NOT_THE_SAME', 'merge',
              format('%s and %s would be the same %s', object_in_words(upper(reference.name), doubled.gone),
                     object_in_words(upper(reference.name), doubled.kept), replace(reference.name, '_', ' ')),
              'make them differ, or remove one of them');
          end if;
          perform refer_to(reference.relation, doubled.kept, doubled.gone);
          if reference.name = 'newsroom' then
            perform redirect_to('NEWSROOM', doubled.kept, doubled.gone, object_slug('NEWSROOM', doubled.gone));
          end if;
          execute format('delete from %s where id = $1', reference.relation) using doubled.gone;
        end loop;
      else
        execute format(
          'delete from %1$s mine using %1$s other where %2$s and mine.%3$I = $1 and other.%3$I = $2',
          reference.relation, same, reference.column) using gone, kept;
      end if;
    end loop;
    execute format(
      'update %1$s set %2$I = $2 %3$s where %2$I = $1', reference.relation, reference.column,
      (select format(', %1$I = %1$I + (select coalesce(max(%1$I), 0) from %2$s where %3$I = $2)',
                     others[1], reference.relation, reference.column)
       from key_over
       where relation = reference.relation and name = reference.column
         and others in ('{position}', '{rank}')))
    using gone, kept;
  end loop;
end $$;

-- A former slug and id lead to the kept object, and so do those that led to the one that is gone.
create function redirect_to(kind text, kept uuid, gone uuid, gone_slug text) returns void language plpgsql as $$
begin
  update redirect set to_id = kept where to_id = gone;
  insert into redirect (object_kind, from_slug, from_id, to_id, since, edit_id, published)
  values (kind, gone_slug, gone, kept, now(), edit_in_progress(),
          coalesce((select change.before ->> 'editorial_state' in ('PUBLISHED', 'CORRECTED') from change
                    where edit_id = open_edit() and action = 'REMOVED' and object_id = gone
                      and change.before ? 'editorial_state' limit 1),
                   not is_hidden(gone)));
end $$;

create function refuse_what_cannot_be_merged(kind text, kept uuid, gone uuid) returns void language plpgsql as $$
declare
  relation text := case when kind = 'STORY' then 'story' else 'party' end;
  known text;
  field text;
begin
  foreach field in array array['keep', 'merge'] loop
    execute format('select %s from %I line where id = $1 for update',
                   case relation when 'party' then 'kind::text' else quote_literal(kind) end, relation)
    into known using case field when 'keep' then kept else gone end;
    if known is null then
      perform refuse('NO_SUCH_OBJECT', field, 'there is no such ' || lower(kind), 'ask for it by its slug first');
    elsif known <> kind then
      perform refuse('OTHER_KIND', field,
        format('%s is no %s', object_in_words(known, case field when 'keep' then kept else gone end), lower(kind)),
        'merge objects of one kind');
    end if;
  end loop;
  if kept = gone then
    perform refuse('SAME_OBJECT', 'merge', object_in_words(kind, kept) || ' is one already', 'name two objects');
  end if;
end $$;

-- Keys and checks that a merge can break, in words.
create function refuse_merge(kind text, kept uuid, gone uuid, broken text) returns void language plpgsql as $$
begin
  perform refuse('NOT_THE_SAME', 'merge',
    format('%s and %s cannot be the same: %s', object_in_words(kind, kept), object_in_words(kind, gone),
      case broken
        when 'membership_of_another_ck' then 'one is a member of the other'
        when 'citation_passes_on_someone_else_ck' then 'an article cites one for passing on the other'
        when 'position_speaks_through_another_ck' then 'one speaks for the other'
        when 'response_to_another_ck' then 'one asked the other'
        when 'role_held_once_at_a_time_ex' then 'they hold one office at a time, with other days'
        when 'place_candidate_country_fk' then 'one is a country, and named as a place'
        when 'article_outlet_fk' then 'articles of one are of another newsroom'
        else 'the rule ' || broken || ' forbids it' end),
    'change what stands between them first');
end $$;

-- Where a name of both is printed in one article, its lines are those of both.
create function join_names(kept uuid, gone uuid) returns void language plpgsql as $$
begin
  update mention kept_mention
  set lines = array(select distinct line from unnest(kept_mention.lines || mention.lines) as line order by line)
  from mention
  join name_alias on name_alias.id = mention.alias_id and name_alias.party_id = gone
  join name_alias same on same.party_id = kept and same.name = name_alias.name
  where kept_mention.alias_id = same.id and kept_mention.article_id = mention.article_id
    and not mention.lines <@ kept_mention.lines;
  delete from mention using name_alias, name_alias same, mention kept_mention
  where name_alias.id = mention.alias_id and name_alias.party_id = gone
    and same.party_id = kept and same.name = name_alias.name
    and kept_mention.alias_id = same.id and kept_mention.article_id = mention.article_id;
  update mention set alias_id = same.id, party_id = kept
  from name_alias, name_alias same
  where name_alias.id = mention.alias_id and name_alias.party_id = gone
    and same.party_id = kept and same.name = name_alias.name;
  delete from name_alias using name_alias same
  where name_alias.party_id = gone and same.party_id = kept and same.name = name_alias.name;
end $$;

-- Credit that passes from one to the other, side by side, is one hop then; further apart it would come round.
create function join_hops(kind text, kept uuid, gone uuid) returns void language plpgsql as $$
declare
  chain record;
  place smallint;
begin
  for chain in
    select gone_hop.report_id, gone_hop.position as gone_at, kept_hop.position as kept_at
    from report_hop gone_hop
    join report_hop kept_hop on kept_hop.report_id = gone_hop.report_id and kept_hop.party_id = kept
    where gone_hop.party_id = gone
  loop
    if abs(chain.gone_at - chain.kept_at) > 1 then
      perform refuse('NOT_THE_SAME', 'merge',
        format('%s and %s cannot be the same: the chain of %s leads from one to the other by way of somebody else',
               object_in_words(kind, kept), object_in_words(kind, gone), object_in_words('REPORT', chain.report_id)),
        'change that chain first');
    end if;
    delete from report_hop where report_id = chain.report_id and position = chain.gone_at;
    for place in
      select position from report_hop where report_id = chain.report_id and position > chain.gone_at order by position
    loop
      update report_hop set position = place - 1 where report_id = chain.report_id and position = place;
    end loop;
  end loop;
end $$;

create function merge_parties(kind text, keep uuid, gone uuid) returns void language plpgsql as $$
declare
  broken text;
  gone_slug text := (select slug from party where id = gone);
begin
  perform refuse_what_cannot_be_merged(kind, keep, gone);
  perform edit_in_progress();
  set constraints all deferred;
  if kind = 'SOURCE' then
    if (select count(distinct (anonymous, speaks_to_id)) from source
        where id in (keep, gone) and (select bool_or(anonymous) from source where id in (keep, gone))) > 1 then
      perform refuse('NOT_THE_SAME', 'merge',
        format('%s and %s cannot be the same: an unnamed group is bound to the newsroom that it spoke to',
               object_in_words(kind, keep), object_in_words(kind, gone)), 'keep both');
    end if;
  end if;
  begin
    perform join_names(keep, gone);
    perform join_hops(kind, keep, gone);
    delete from merge_candidate where keep in (one_id, other_id) and gone in (one_id, other_id);
    delete from merge_candidate gone_pair using merge_candidate kept_pair
    where gone in (gone_pair.one_id, gone_pair.other_id) and keep in (kept_pair.one_id, kept_pair.other_id)
      and (case gone_pair.one_id when gone then gone_pair.other_id else gone_pair.one_id end)
        = (case kept_pair.one_id when keep then kept_pair.other_id else kept_pair.one_id end);
    update merge_candidate
    set one_id = least(keep, case one_id when gone then other_id else one_id end),
        other_id = greatest(keep, case one_id when gone then other_id else one_id end)
    where gone in (one_id, other_id);
    update source_label kept_label
    set lines = array(select distinct line from unnest(kept_label.lines || source_label.lines) as line order by line)
    from source_label
    where source_label.source_id = gone and kept_label.source_id = keep
      and kept_label.article_id = source_label.article_id and kept_label.label = source_label.label
      and not source_label.lines <@ kept_label.lines;
    perform refer_to('party', keep, gone);
    perform refer_to(case kind when 'PERSON' then 'person' when 'ORGANIZATION' then 'organization' else 'source' end, keep, gone);
    update article set outlet_id = keep where outlet_id = gone;
    perform redirect_to(kind, keep, gone, gone_slug);
    delete from party where id = gone;
    set constraints all immediate;
  exception when integrity_constraint_violation then
    get stacked diagnostics broken = constraint_name;
    perform refuse_merge(kind, keep, gone, broken);
  end;
end $$;

create function merge_people(keep uuid, gone uuid) returns void language sql as $$
  select merge_parties('PERSON', keep, gone)
$$;

create function merge_organizations(keep uuid, gone uuid) returns void language sql as $$
  select merge_parties('ORGANIZATION', keep, gone)
$$;

create function merge_sources(keep uuid, gone uuid) returns void language sql as $$
  select merge_parties('SOURCE', keep, gone)
$$;

create function merge_stories(keep uuid, gone uuid) returns void language plpgsql as $$
declare
  gone_slug text := (select slug from story where id = gone);
begin
  perform refuse_what_cannot_be_merged('STORY', keep, gone);
  perform edit_in_progress();
  set constraints all deferred;
  perform refer_to('story', keep, gone);
  perform redirect_to('STORY', keep, gone, gone_slug);
  delete from story where id = gone;
  set constraints all immediate;
end $$;
