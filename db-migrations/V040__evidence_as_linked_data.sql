-- The evidence of one fact as linked data: W3C's provenance model, and schema.org.

-- A property's values where it has any: [{"@value": "WILL"}].
create function literals(several text[], type text default null)
  returns json language sql immutable parallel safe
  return (select json_agg(case when type is null then json_build_object('@value', value)
                               else json_build_object('@type', type, '@value', value) end order by place)
          from unnest(several) with ordinality as value_at(value, place));

create function literal(one text, type text default null)
  returns json language sql immutable parallel safe
  return case when one is not null then literals(array[one], type) end;

-- PROV-JSONLD, W3C member submission of 25 August 2024.
--
-- The fact is derived from each report of it; a report from its article, as a quotation where it
-- has the article's words; and, where the article credits somebody, from that party's account, down
-- to the origin's, its primary source as far as anybody shows. Each chain has accounts of its own:
-- two articles that credit the same party may have been told different things. The agents are the
-- same: that is where chains meet.
create function prov_jsonld(of_target uuid, day date)
  returns json language sql stable parallel safe as $$
    with fact as materialized (select * from reported_fact(of_target)),
    report as materialized (select * from evidence_report(of_target, day)),
    article as materialized (
      select article.*
      from (select distinct article_id from report) reporting
      cross join lateral evidence_article(reporting.article_id) article
    ),
    hop as materialized (
      select number, place, report.path || '/from/' || place as path, party_path, relation, basis,
             case place when 1 then report.path else report.path || '/from/' || place - 1 end as passed_to,
             place = cardinality(via_paths) as origin
      from report
      cross join unnest(via_paths, via_relations, via_bases)
        with ordinality as hop(party_path, relation, basis, place)
    ),
    node (place, first, second, third, json) as (
      select 1, 0::bigint, 0::bigint, path,
             json_build_object('@type', 'Entity', '@id', 'fact:' || path,
                               'type', array['tl:' || kind], 'label', literal(words))
      from fact
      union all
      select 2, 0, 0, path,
             json_build_object('@type', 'Entity', '@id', 'fact:' || path,
                               'type', array['tl:Article'],
                               'label', literal(coalesce(title, '[' || summary || ']')),
                               'tl:url', literal(url, 'xsd:anyURI'),
                               'tl:language', literal(language, 'xsd:language'),
                               'tl:published', literal(to_char(published, 'YYYY-MM-DD'), 'xsd:date'),
                               'tl:publishedNotBefore',
                                 case when published is null then literal(to_char(earliest, 'YYYY-MM-DD'), 'xsd:date') end,
                               'tl:publishedNotAfter',
                                 case when published is null then literal(to_char(latest, 'YYYY-MM-DD'), 'xsd:date') end,
                               'tl:publishedBasis', literal(published_basis::text))
      from article
      union all
      select 3, number, 0, '',
             json_build_object('@type', 'Entity', '@id', 'fact:' || path,
                               'type', array['tl:Report'],
                               'value', literal(wording),
                               'tl:certainty', literal(certainty::text),
                               'tl:attribution', literal(attribution::text),
                               'tl:line', literals(lines::text[], 'xsd:integer'))
      from report
      union all
      select 4, number, place, '',
             json_build_object('@type', 'Entity', '@id', 'fact:' || path, 'type', array['tl:Account'])
      from hop
      union all
      select 5, 0, 0, newsroom_path,
             json_build_object('@type', 'Agent', '@id', 'fact:' || newsroom_path,
                               'type', array['tl:Newsroom'], 'tl:basis', literal(newsroom_basis::text))
      from (select distinct newsroom_path, newsroom_basis from article) newsroom
      union all
      select 6, 0, 0, path,
             json_build_object('@type', 'Agent', '@id', 'fact:' || path,
                               'type', case when kind = 'PERSON' then array['prov:Person']
                                            when kind in ('ANONYMOUS_GROUP', 'UNKNOWN') then array['tl:Source']
                                            else array['prov:Organization'] end,
                               'label', literal(name),
                               'tl:kind', literal(kind),
                               'tl:speaksTo', literal(fact_base() || speaks_to_path, 'xsd:anyURI'))
      from evidence_party((select array_agg(id)
                           from (select unnest(via_ids) from report
                                 union select unnest(author_ids) from article
                                 union select outlet_id from article) taking_part(id)))
      union all
      select 7, number, 0, '',
             json_build_object('@type', 'Derivation',
                               'generatedEntity', 'fact:' || fact.path, 'usedEntity', 'fact:' || report.path)
      from report, fact
      union all
      select 8, number, 0, '',
             json_build_object('@type', 'Derivation',
                               'generatedEntity', 'fact:' || path, 'usedEntity', 'fact:' || article_path,
                               'type', case when wording is not null then array['prov:Quotation'] end)
      from report
      union all
      select 9, number, place, '',
             json_build_object('@type', 'Derivation',
                               'generatedEntity', 'fact:' || passed_to, 'usedEntity', 'fact:' || path,
                               'type', case when origin then array['prov:PrimarySource'] end,
                               'tl:relation', literal(relation::text),
                               'tl:basis', literal(basis::text))
      from hop
      union all
      select 10, 0, 0, path,
             json_build_object('@type', 'Attribution', 'entity', 'fact:' || path, 'agent', 'fact:' || newsroom_path)
      from article
      union all
      select 11, 0, 0, path,
             json_build_object('@type', 'Attribution', 'entity', 'fact:' || path, 'agent', 'fact:' || outlet_path,
                               'type', array['tl:Outlet'], 'tl:basis', literal(outlet_basis::text))
      from article
      where outlet_path is not null
      union all
      select 12, author.place, 0, article.path,
             json_build_object('@type', 'Attribution', 'entity', 'fact:' || article.path, 'agent', 'fact:' || author.path,
                               'type', array['tl:Author'])
      from article
      cross join unnest(author_paths) with ordinality as author(path, place)
      union all
      select 13, number, place, '',
             json_build_object('@type', 'Attribution', 'entity', 'fact:' || path, 'agent', 'fact:' || party_path)
      from hop
    )
    select json_build_object(
      '@context', json_build_array(
        json_build_object('fact', fact_base(), 'tl', fact_words(),
                          'prov', 'http://www.w3.org/ns/prov#', 'xsd', 'http://www.w3.org/2001/XMLSchema#'),
        'https://openprovenance.org/prov-jsonld/context.jsonld'),
      '@graph', json_agg(json order by place, third collate "C", first, second))
    from node
  $$;

create function reference(path text)
  returns json language sql stable parallel safe
  return case when path is not null then json_build_object('@id', fact_base() || path) end;

-- In their order.
create function all_references(paths text[])
  returns json language sql stable parallel safe
  return (select json_agg(reference(path) order by place) from unnest(paths) with ordinality as path_at(path, place));

-- schema.org: a Claim that appears in articles. There is no ClaimReview and no rating, for nobody
-- here reviewed it: whoever does points the itemReviewed of a ClaimReview at the claim.
--
-- What schema.org cannot say without guessing is left out: a day that is only known to lie between
-- two days, an outlet or newsroom that is inferred.
create function schema_org(of_target uuid, day date)
  returns json language sql stable parallel safe as $$
    with fact as materialized (select * from reported_fact(of_target)),
    report as materialized (select * from evidence_report(of_target, day)),
    article as materialized (
      select article.*
      from (select distinct article_id from report) reporting
      cross join lateral evidence_article(reporting.article_id) article
    ),
    appearing as (select all_references(array_agg(path order by path collate "C")) as articles from article),
    node (place, number, path, json) as (
      select 1, 0::bigint, path,
             case kind
               when 'Claim' then json_build_object('@type', 'Claim', '@id', fact_base() || path,
                                                   'text', words, 'appearance', articles)
               when 'Statement' then json_build_object('@type', 'Statement', '@id', fact_base() || path,
                                                       'text', words, 'subjectOf', articles)
               else json_build_object('@type', case kind when 'Event' then 'Event' else 'Thing' end,
                                      '@id', fact_base() || path, 'name', words, 'subjectOf', articles)
             end
      from fact, appearing
      union all
      select 2, 0, path,
             json_build_object('@type', 'NewsArticle', '@id', fact_base() || path,
                               'headline', title, 'abstract', summary, 'url', url, 'inLanguage', language,
                               'datePublished', to_char(published, 'YYYY-MM-DD'),
                               'author', all_references(author_paths),
                               'publisher', reference(publisher_path))
      from article
      union all
      select 3, number, path,
             json_build_object('@type', case when wording is null then 'CreativeWork' else 'Quotation' end,
                               '@id', fact_base() || path,
                               'text', wording,
                               'description', report_in_words(certainty, attribution, wording, lines, credit),
                               'creditText', array_to_string(credit, ' > '),
                               'keywords', json_build_object('@type', 'DefinedTerm', 'termCode', certainty,
                                                             'inDefinedTermSet', fact_words() || 'certainty'),
                               'isPartOf', reference(article_path),
                               'about', reference((select path from fact)),
                               'mentions', all_references(via_paths))
      from report
      union all
      select 4, 0, path,
             json_build_object('@type', case when kind = 'PERSON' then 'Person'
                                             when kind = 'COUNTRY' then 'Country'
                                             when kind in ('OUTLET', 'AGENCY', 'BROADCASTER', 'MEDIA')
                                               then 'NewsMediaOrganization'
                                             when kind in ('ANONYMOUS_GROUP', 'UNKNOWN') then 'Thing'
                                             else 'Organization' end,
                               '@id', fact_base() || path, 'name', name,
                               'sameAs', case when same_as <> '{}' then same_as end)
      from evidence_party((select array_agg(id)
                           from (select unnest(via_ids) from report
                                 union select unnest(author_ids) from article
                                 union select publisher_id from article) taking_part(id)))
    )
    select json_build_object('@context', 'https://schema.org',
                             '@graph', json_agg(json order by place, number, path collate "C"))
    from node
  $$;
