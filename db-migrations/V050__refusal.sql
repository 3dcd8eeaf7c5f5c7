-- What a function of the database says when it may not do what an editor asked for: a stable code, the input's field
-- that is concerned, and plain words, with slugs where there are any, for nobody knows an object by its id.
create function refuse(code text, field text, words text, advice text) returns void language plpgsql as $$
begin
  raise exception using errcode = 'TH001', constraint = code, column = field, message = words, hint = advice;
end $$;

-- What an object is called in a refusal and in its history, also when it is gone.
create function object_slug(kind text, id uuid) returns text language plpgsql stable as $$
begin
  return coalesce(
    (select slug from party where party.id = object_slug.id),
    case kind
      when 'STORY' then (select slug from story where story.id = object_slug.id)
      when 'NEWSROOM' then (select slug from newsroom where newsroom.id = object_slug.id)
      when 'ARTICLE' then (select slug from article where article.id = object_slug.id)
      when 'CLAIM' then (select slug from claim where claim.id = object_slug.id)
      when 'EVENT' then (select slug from event where event.id = object_slug.id)
      when 'STATEMENT' then (select slug from statement where statement.id = object_slug.id)
      when 'PROPOSAL' then (select slug from proposal where proposal.id = object_slug.id)
      when 'DISCREPANCY' then (select slug from discrepancy where discrepancy.id = object_slug.id)
      when 'CITATION' then (select article.slug || '/' || citation.position
                            from citation join article on article.id = citation.article_id
                            where citation.id = object_slug.id)
      when 'CONDITION' then (select proposal.slug || '/' || condition.position
                             from condition join proposal on proposal.id = condition.proposal_id
                             where condition.id = object_slug.id)
      when 'POSITION' then (select proposal.slug || '/' || position.key
                            from position join proposal on proposal.id = position.proposal_id
                            where position.id = object_slug.id)
      when 'PROPOSAL_ELEMENT' then (select proposal.slug || '/' || element.key
                                    from proposal_element element join proposal on proposal.id = element.proposal_id
                                    where element.id = object_slug.id)
      when 'REPORT' then (select article.slug || '/' || coalesce(
                            claim.slug, statement.slug, event.slug, proposal.slug, of.slug || '/' || element.key)
                            || case when report.position > 1 then '/' || report.position else '' end
                          from report
                          join article on article.id = report.article_id
                          left join claim on claim.id = report.claim_id
                          left join statement on statement.id = report.statement_id
                          left join event on event.id = report.event_id
                          left join proposal on proposal.id = report.proposal_id
                          left join proposal_element element on element.id = report.element_id
                          left join proposal of on of.id = element.proposal_id
                          where report.id = object_slug.id)
    end,
    (select coalesce(before ->> 'slug', before ->> 'key',
                     name_of((before ->> 'article_id')::uuid) || '/' || name_of(coalesce(
                       before ->> 'claim_id', before ->> 'element_id', before ->> 'statement_id', before ->> 'event_id',
                       before ->> 'proposal_id')::uuid))
     from change
     where change.object_id = object_slug.id and action = 'REMOVED'
       and relation in (lower(object_slug.kind), 'party')
     order by number desc limit 1));
end $$;

create function object_in_words(kind text, id uuid) returns text language sql stable as $$
  select 'the ' || replace(lower(kind), '_', ' ') || coalesce(' ''' || object_slug(kind, id) || '''', '')
$$;

create function edit_in_words(of_edit uuid) returns text language sql stable as $$
  select coalesce(mutation, 'a write past the API') || ' by ' || editor_name
         || ' of ' || to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || ' UTC'
  from edit where id = of_edit
$$;

-- Undoing and merging pass through states in which a row refers to one that is gone, or not there again yet. Keys that
-- are checked at once stay so, unless a function puts that off; at its end all is checked, and nothing follows it.
do $$
declare
  key record;
begin
  for key in
    select conrelid::regclass as relation, conname from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace and not condeferrable
  loop
    execute format('alter table %s alter constraint %I deferrable initially immediate', key.relation, key.conname);
  end loop;
end $$;
