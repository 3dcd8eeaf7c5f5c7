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
  select id, slug, name, 'PERSON' as kind, same_as, null::uuid as speaks_to_id from person
  union all
  select id, slug, name, kind::text, null, null from organization
  union all
  select id, slug, name, kind::text, null, speaks_to_id from source;

-- What can be reported, whichever of the five it is. At most one row.
create function reported_fact(of_target uuid)
  returns table (kind text, path text, words text) language sql stable parallel safe rows 1 as $$
    select 'Claim', 'claim/' || slug, text::text from claim where id = of_target
    union all
    select 'Element', 'proposal/' || proposal.slug || '/' || element.key, element.label
    from proposal_element element
    join proposal on proposal.id = element.proposal_id
    where element.id = of_target
    union all
    select 'Statement', 'statement/' || slug, gist from statement where id = of_target
    union all
    select 'Event', 'event/' || slug, name from event where id = of_target
    union all
    select 'Proposal', 'proposal/' || slug, name from proposal where id = of_target
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

-- The articles that report it. A publisher is an outlet that the article itself names: an inferred
-- one is evidence of something, but not what a bibliography may print.
create function evidence_article(of_target uuid)
  returns table (id uuid, slug text, path text, title text, url text, language text,
                 newsroom_path text, newsroom_basis basis,
                 outlet_id uuid, outlet_basis basis, publisher_id uuid, publisher text, publisher_kind text,
                 published date, earliest date, latest date, published_basis basis, published_words text,
                 author_ids uuid[], author_names text[])
  language sql stable parallel safe as $$
    select article.id, article.slug, 'article/' || article.slug, article.title, article.url, article.language,
           'newsroom/' || newsroom.slug, newsroom.basis,
           article.outlet_id, article.outlet_basis, publisher.id, publisher.name, publisher.kind::text,
           article.published_value, article.published_earliest, article.published_latest, article.published_basis,
           day_in_words(article.published_value, article.published_earliest, article.published_latest),
           author.ids, author.names
    from (select distinct article_id from report where target_id = of_target) reporting
    join article on article.id = reporting.article_id
    join newsroom on newsroom.id = article.newsroom_id
    left join source publisher on publisher.id = article.outlet_id and article.outlet_basis = 'STATED'
      and publisher.kind not in ('ANONYMOUS_GROUP', 'UNKNOWN')
    left join lateral (
      select array_agg(person.id order by author.position) as ids,
             array_agg(person.name::text order by author.position) as names
      from article_author author
      join person on person.id = author.person_id
      where author.article_id = article.id
    ) author on true
  $$;

-- Its reports, article by article, each in the order of its lines, with the names of the chain.
create function evidence_report(of_target uuid)
  returns table (number bigint, id uuid, path text, article_id uuid, article_path text,
                 certainty certainty, attribution attribution, wording text, lines integer[], via text[])
  language sql stable parallel safe as $$
    select row_number() over (order by article.slug collate "C", report.lines[1], report.position),
           report.id,
           'report/' || fact.path || '/' || article.slug || '/' || report.position,
           report.article_id,
           'article/' || article.slug,
           report.certainty, report.attribution, report.wording, report.lines, chain.names
    from reported_fact(of_target) fact
    join report on report.target_id = of_target
    join article on article.id = report.article_id
    left join lateral (
      select array_agg((select party.name::text from named_party party where party.id = hop.party_id)
                       order by hop.position) as names
      from report_hop hop
      where hop.report_id = report.id
    ) chain on true
  $$;

-- Their chains, hop by hop. The last hop of a chain is its origin, as far as anybody shows.
create function evidence_hop(of_target uuid)
  returns table (report_id uuid, place smallint, party_id uuid, party_path text,
                 relation citation_relation, basis basis, origin boolean)
  language sql stable parallel safe as $$
    select hop.report_id, hop.position, hop.party_id, 'party/' || party.slug, hop.relation, hop.basis,
           hop.position = max(hop.position) over (partition by hop.report_id)
    from report
    join report_hop hop on hop.report_id = report.id
    join party on party.id = hop.party_id
    where report.target_id = of_target
  $$;

-- Everybody who takes part: in chains, as authors, as outlets.
create function evidence_party(of_target uuid)
  returns table (id uuid, slug text, path text, name text, kind text, same_as text[], speaks_to_path text)
  language sql stable parallel safe as $$
    select party.id, party.slug, 'party/' || party.slug, party.name, party.kind, party.same_as::text[],
           'party/' || newsroom_spoken_to.slug
    from (select party_id from evidence_hop(of_target)
          union
          select unnest(author_ids) from evidence_article(of_target)
          union
          select outlet_id from evidence_article(of_target)) taking_part
    join named_party party on party.id = taking_part.party_id
    left join source newsroom_spoken_to on newsroom_spoken_to.id = party.speaks_to_id
  $$;

-- What no bibliography has a field for, in one line and in the words of the model.
create function report_in_words(certainty certainty, attribution attribution, wording text, lines integer[], via text[])
  returns text language sql immutable parallel safe
  return case cardinality(lines) when 1 then 'Line ' else 'Lines ' end || array_to_string(lines, ', ')
    || '; certainty ' || certainty
    || '; attribution ' || attribution
    || coalesce('; wording "' || wording || '"', '')
    || coalesce('; chain ' || array_to_string(via, ' > '), '');
