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
create function prov_jsonld(of_target uuid)
  returns json language sql stable parallel safe as $$
    with fact as materialized (select * from reported_fact(of_target)),
    article as materialized (select * from evidence_article(of_target)),
    report as materialized (select * from evidence_report(of_target)),
    hop as materialized (
      select hop.*, report.number, report.path || '/from/' || hop.place as path,
             case hop.place when 1 then report.path else report.path || '/from/' || hop.place - 1 end as passed_to
      from evidence_hop(of_target) hop
      join report on report.id = hop.report_id
    ),
    party as materialized (select * from evidence_party(of_target)),
    node (place, first, second, third, json) as (
      select 1, 0::bigint, 0::bigint, path,
             json_build_object('@type', 'Entity', '@id', 'fact:' || path,
                               'type', array['tl:' || kind], 'label', literal(words))
      from fact
      union all
      select 2, 0, 0, path,
             json_build_object('@type', 'Entity', '@id', 'fact:' || path,
                               'type', array['tl:Article'],
                               'label', literal(title),
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
      from party
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
      select 11, 0, 0, article.path,
             json_build_object('@type', 'Attribution', 'entity', 'fact:' || article.path, 'agent', 'fact:' || party.path,
                               'type', array['tl:Outlet'], 'tl:basis', literal(article.outlet_basis::text))
      from article
      join party on party.id = article.outlet_id
      union all
      select 12, author.place, 0, article.path,
             json_build_object('@type', 'Attribution', 'entity', 'fact:' || article.path, 'agent', 'fact:' || party.path,
                               'type', array['tl:Author'])
      from article
      cross join unnest(article.author_ids) with ordinality as author(id, place)
      join party on party.id = author.id
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

create function fact_reference(path text)
  returns json language sql stable parallel safe
  return json_build_object('@id', fact_base() || path);

-- schema.org: a Claim that appears in articles. There is no ClaimReview and no rating, for nobody
-- here reviewed it: whoever does points the itemReviewed of a ClaimReview at the claim.
--
-- What schema.org cannot say without guessing is left out: a day that is only known to lie between
-- two days, an outlet or newsroom that is inferred.
create function schema_org(of_target uuid)
  returns json language sql stable parallel safe as $$
    with fact as materialized (select * from reported_fact(of_target)),
    article as materialized (select * from evidence_article(of_target)),
    report as materialized (select * from evidence_report(of_target)),
    party as materialized (
      select * from evidence_party(of_target)
      where id in (select party_id from evidence_hop(of_target)
                   union all select unnest(author_ids) from article
                   union all select publisher_id from article)
    ),
    credited as materialized (
      select report_id, json_agg(fact_reference(party_path) order by place) as parties
      from evidence_hop(of_target)
      group by report_id
    ),
    appearing as (select json_agg(fact_reference(path) order by path collate "C") as articles from article),
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
      select 2, 0, article.path,
             json_build_object('@type', 'NewsArticle', '@id', fact_base() || article.path,
                               'headline', title, 'url', url, 'inLanguage', language,
                               'datePublished', to_char(published, 'YYYY-MM-DD'),
                               'author', (select json_agg(fact_reference(party.path) order by author.place)
                                          from unnest(author_ids) with ordinality as author(id, place)
                                          join party on party.id = author.id),
                               'publisher', (select fact_reference(party.path) from party where party.id = publisher_id))
      from article
      union all
      select 3, number, path,
             json_build_object('@type', case when wording is null then 'CreativeWork' else 'Quotation' end,
                               '@id', fact_base() || path,
                               'text', wording,
                               'description', report_in_words(certainty, attribution, wording, lines, via),
                               'creditText', array_to_string(via, ' > '),
                               'keywords', json_build_object('@type', 'DefinedTerm', 'termCode', certainty,
                                                             'inDefinedTermSet', fact_words() || 'certainty'),
                               'isPartOf', fact_reference(article_path),
                               'about', (select fact_reference(fact.path) from fact),
                               'mentions', credited.parties)
      from report
      left join credited on credited.report_id = report.id
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
      from party
    )
    select json_build_object('@context', 'https://schema.org',
                             '@graph', json_agg(json order by place, number, path collate "C"))
    from node
  $$;
