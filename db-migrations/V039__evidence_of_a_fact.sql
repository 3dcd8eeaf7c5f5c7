-- The evidence of one fact as rows: what a document about it is written from, in any format.
--
-- A document has the same bytes on every installation that knows the same, so nothing here depends
-- on when or where a row was made: facts are named by slugs and not by ids, and rows are ordered by
-- what an article prints ("C" compares bytes, whatever the database's own collation is).

-- Names in documents are addresses under one base, the database's and not a node's:
--   alter database … set throughline.fact_base = 'https://facts.example.org/'
-- It ends with a slash or a hash. Where it is not set it is an address that nobody can own.
create function fact_base()
  returns text language sql stable parallel safe
  return coalesce(nullif(current_setting('throughline.fact_base', true), ''), 'https://throughline.example/');

-- Our own words (tl:certainty, tl:Claim) mean the same everywhere, whatever the base.
create function fact_words()
  returns text language sql immutable parallel safe
  return 'https://throughline.example/ns#';

-- Whoever it is, by name.
create view named_party as
  select id, slug, name, 'PERSON' as kind, same_as, null::uuid as speaks_to_id from seen.person
  union all
  select id, slug, name, kind::text, null, null from seen.organization
  union all
  select id, slug, name, kind::text, null, speaks_to_id from seen.source;

-- What can be reported, whichever of the five it is. At most one row.
create function reported_fact(of_target uuid)
  returns table (kind text, path text, words text) language sql stable parallel safe rows 1 as $$
    select 'Claim', 'claim/' || slug, text::text from seen.claim where id = of_target
    union all
    select 'Element', 'proposal/' || proposal.slug || '/' || element.key, element.label
    from seen.proposal_element element
    join seen.proposal on proposal.id = element.proposal_id
    where element.id = of_target
    union all
    select 'Statement', 'statement/' || slug, gist from seen.statement where id = of_target
    union all
    select 'Event', 'event/' || slug, name from seen.event where id = of_target
    union all
    select 'Proposal', 'proposal/' || slug, name from seen.proposal where id = of_target
  $$;

-- A day, "not before 2025-08-18", "2025-08-15 to 2025-08-18"; null where nothing is known.
create function day_in_words(day date, earliest date, latest date)
  returns text language sql immutable parallel safe
  return case
    when day is not null then to_char(day, 'YYYY-MM-DD')
    when latest is null then 'not before ' || to_char(earliest, 'YYYY-MM-DD')
    when earliest is null then 'not after ' || to_char(latest, 'YYYY-MM-DD')
    else to_char(earliest, 'YYYY-MM-DD') || ' to ' || to_char(latest, 'YYYY-MM-DD')
  end;

-- These parties, each once. They are looked up one by one, hence the limit: the planner would
-- rather read everybody.
create function evidence_party(ids uuid[])
  returns table (id uuid, path text, name text, kind text, same_as text[], speaks_to_path text)
  language sql stable parallel safe as $$
    select wanted.id, 'party/' || party.slug, party.name, party.kind, party.same_as::text[],
           (select 'party/' || newsroom.slug from seen.source newsroom where newsroom.id = party.speaks_to_id)
    from (select distinct unnest(ids) as id) wanted
    cross join lateral (select * from named_party where named_party.id = wanted.id limit 1) party
  $$;

-- An article as it is cited. A title of our own is no title but a summary. A publisher is an outlet that the article itself names: an inferred
-- one is evidence of something, but not what a bibliography may print.
create function evidence_article(of_article uuid)
  returns table (slug text, path text, title text, summary text, url text, language text,
                 newsroom_path text, newsroom_basis basis,
                 outlet_id uuid, outlet_path text, outlet_basis basis,
                 publisher_id uuid, publisher_path text, publisher text, publisher_kind text,
                 published date, earliest date, latest date, published_basis basis, published_words text,
                 author_ids uuid[], author_paths text[], author_names text[])
  language sql stable parallel safe rows 1 as $$
    select article.slug, 'article/' || article.slug, case when not article.title_supplied then article.title end,
           case when article.title_supplied then article.title end, article.url, article.language,
           'newsroom/' || newsroom.slug, newsroom.basis,
           outlet.id, 'party/' || outlet.slug, article.outlet_basis,
           publisher.id, 'party/' || publisher.slug, publisher.name, publisher.kind::text,
           article.published_value, article.published_earliest, article.published_latest, article.published_basis,
           day_in_words(article.published_value, article.published_earliest, article.published_latest),
           author.ids, author.paths, author.names
    from seen.article
    join seen.newsroom on newsroom.id = article.newsroom_id
    left join seen.source outlet on outlet.id = article.outlet_id
    left join seen.source publisher on publisher.id = article.outlet_id and article.outlet_basis = 'STATED'
      and publisher.kind not in ('ANONYMOUS_GROUP', 'UNKNOWN')
    left join lateral (
      select array_agg(person.id order by author.position) as ids,
             array_agg('party/' || person.slug order by author.position) as paths,
             array_agg(person.name::text order by author.position) as names
      from article_author author
      join seen.person on person.id = author.person_id
      where author.article_id = article.id
    ) author on true
    where article.id = of_article
  $$;

-- The reports of it, article by article, each in the order of its lines. A chain is six arrays, from
-- whom the article credits down to the origin: the last one, as far as anybody shows. They are
-- arrays so that no format has to find a report's hops again, or an article's reports.
create function evidence_report(of_target uuid, day date)
  returns table (number bigint, path text, article_id uuid, article_path text,
                 certainty certainty, attribution attribution, wording text, lines integer[],
                 via_ids uuid[], via_paths text[], via text[], credit text[], via_relations citation_relation[], via_bases basis[])
  language sql stable parallel safe as $$
    select row_number() over (order by article.slug collate "C", report.lines[1], report.position),
           'report/' || fact.path || '/' || article.slug || '/' || report.position,
           report.article_id,
           'article/' || article.slug,
           report.certainty, report.attribution, report.wording, report.lines,
           chain.ids, chain.paths, chain.names, chain.credit, chain.relations, chain.bases
    from reported_fact(of_target) fact
    cross join report_by(of_target, day) report
    join seen.article on article.id = report.article_id
    left join lateral (
      select array_agg(hop.party_id order by hop.position) as ids,
             array_agg('party/' || party.slug order by hop.position) as paths,
             array_agg(party.name::text order by hop.position) as names,
             array_agg(party.name || case when hop.basis > 'DERIVED' then ' (inferred)' else '' end
                       order by hop.position) as credit,
             array_agg(hop.relation order by hop.position) as relations,
             array_agg(hop.basis order by hop.position) as bases
      from report_hop hop
      cross join lateral (select slug, name from named_party where named_party.id = hop.party_id limit 1) party
      where hop.report_id = report.id
    ) chain on true
  $$;

-- What no bibliography has a field for, in one line and in the words of the model.
create function report_in_words(certainty certainty, attribution attribution, wording text, lines integer[], credit text[])
  returns text language sql immutable parallel safe
  return case cardinality(lines) when 1 then 'Line ' else 'Lines ' end || array_to_string(lines, ', ')
    || '; certainty ' || certainty
    || '; attribution ' || attribution
    || coalesce('; wording "' || wording || '"', '')
    || coalesce('; chain ' || array_to_string(credit, ' > '), '');
