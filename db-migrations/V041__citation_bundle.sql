-- The evidence of one fact as a document to hand on: for newsrooms, for reference managers, or as
-- linked data. The same facts give the same bytes, on every installation, as V039 explains.
create type bundle_format as enum ('PROV_JSONLD', 'SCHEMA_ORG', 'NINJS', 'CSL_JSON');

-- IPTC ninjs 3.0: one composite item, with an associated item for each article. What ninjs has no
-- property for stands in descriptions with a role, for it allows no other properties.
--
-- Its dates are instants, and what an article tells is a day: that is a description too.
create function ninjs(of_target uuid, day date)
  returns json language sql stable parallel safe as $$
    with fact as materialized (select * from reported_fact(of_target)),
    report as materialized (select * from evidence_report(of_target, day)),
    piece as (
      select article_id, number, report_in_words(certainty, attribution, wording, lines, credit) as words,
             null as path, null as name, null::boolean as origin
      from report
      union all
      select distinct article_id, null::bigint, null, hop.path, hop.name, hop.place = cardinality(via)
      from report
      cross join unnest(via_paths, via) with ordinality as hop(path, name, place)
    ),
    said as materialized (
      select article_id,
             array_agg(words order by number) filter (where words is not null) as words,
             json_agg(json_build_object('name', name,
                                        'role', fact_words() || case when origin then 'origin' else 'passesOn' end,
                                        'uri', fact_base() || path)
                      order by path collate "C", origin) filter (where path is not null) as parties
      from piece
      group by article_id
    ),
    item as (
      select article.path,
             json_build_object('name', article.slug,
                               'uri', fact_base() || article.path,
                               'type', 'text',
                               'representationType', 'partial',
                               'language', article.language,
                               'title', coalesce(article.title, '[' || article.summary || ']'),
                               'headlines', case when article.title is not null
                                                 then json_build_array(json_build_object('value', article.title)) end,
                               'by', array_to_string(article.author_names, ', '),
                               'people', (select json_agg(json_build_object('name', name, 'rel', 'author',
                                                                            'uri', fact_base() || path) order by place)
                                          from unnest(article.author_names, article.author_paths)
                                            with ordinality as author(name, path, place)),
                               'organisations', case when article.publisher_id is not null
                                                     then json_build_array(json_build_object(
                                                            'name', article.publisher, 'rel', 'publisher',
                                                            'uri', fact_base() || article.publisher_path)) end,
                               'infoSources', said.parties,
                               'renditions', case when article.url is not null
                                                  then json_build_array(json_build_object('name', 'web', 'href', article.url)) end,
                               'descriptions', (select json_agg(json_build_object('role', role, 'contentType', 'text/plain',
                                                                                  'value', value) order by place)
                                                from (select 'published' as role, 0 as place,
                                                             article.published_words || '; basis ' || article.published_basis as value
                                                      where article.published_words is not null
                                                      union all
                                                      select 'report', place, value
                                                      from unnest(said.words) with ordinality as word(value, place)
                                                     ) description)) as json
      from said
      cross join lateral evidence_article(said.article_id) article
    )
    select json_build_object(
      'uri', fact_base() || 'evidence/' || fact.path,
      'type', 'composite',
      'representationType', 'partial',
      'title', fact.words,
      'subjects', json_build_array(json_build_object('uri', fact_base() || fact.path)),
      'associations', (select json_agg(json order by path collate "C") from item),
      'standard', json_build_object('name', 'ninjs', 'version', '3.0',
                                    'schema', 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#'))
    from fact
  $$;

create function date_parts(day date)
  returns json language sql immutable strict parallel safe
  return json_build_array(extract(year from day)::integer, extract(month from day)::integer, extract(day from day)::integer);

-- CSL-JSON 1.0.2: an item for each article. A name is a literal, for nobody says where it is to be
-- split. A day that is only known to lie between two days is their range, and circa; with one end
-- open it is the other end, and circa. The note says which.
create function csl_json(of_target uuid, day date)
  returns json language sql stable parallel safe as $$
    with said as (
      select article_id,
             string_agg(report_in_words(certainty, attribution, wording, lines, credit), E'\n' order by number) as note
      from evidence_report(of_target, day)
      group by article_id
    )
    select coalesce(json_agg(json_build_object(
             'id', article.slug,
             'type', case when article.publisher_kind = 'BROADCASTER' then 'broadcast'
                          when article.publisher_id is not null then 'article-newspaper'
                          when article.url is not null then 'webpage'
                          else 'article' end,
             'author', (select json_agg(json_build_object('literal', author.name) order by author.place)
                        from unnest(article.author_names) with ordinality as author(name, place)),
             'container-title', article.publisher,
             'issued', case when article.published_words is not null then json_build_object(
                         'date-parts', case
                           when article.published is not null then json_build_array(date_parts(article.published))
                           when article.earliest is null then json_build_array(date_parts(article.latest))
                           when article.latest is null then json_build_array(date_parts(article.earliest))
                           else json_build_array(date_parts(article.earliest), date_parts(article.latest)) end,
                         'circa', case when article.published is null or article.published_basis = 'INFERRED'
                                       then true end) end,
             'language', article.language,
             'note', concat_ws(E'\n', 'Published ' || article.published_words || '; basis ' || article.published_basis, said.note),
             'title', coalesce(article.title, '[' || article.summary || ']'),
             'URL', article.url) order by article.slug collate "C"), '[]')
    from said
    cross join lateral evidence_article(said.article_id) article
  $$;

-- Always one row. No "<" stands in a document, so it can be set into a page's script element as it
-- is; what is absent is left out and not null. The document is written once, however often it is used.
create function citation_bundle(of_target uuid, in_format bundle_format, day date)
  returns table (media_type text, etag text, document text) language sql stable parallel safe rows 1 as $$
    with written as materialized (
      select replace(json_strip_nulls(case in_format
               when 'PROV_JSONLD' then prov_jsonld(of_target, day)
               when 'SCHEMA_ORG' then schema_org(of_target, day)
               when 'NINJS' then ninjs(of_target, day)
               when 'CSL_JSON' then csl_json(of_target, day) end)::text, '<', '\u003c') as document
    )
    select case in_format
             when 'CSL_JSON' then 'application/vnd.citationstyles.csl+json'
             when 'NINJS' then 'application/json'
             else 'application/ld+json' end,
           encode(sha256(convert_to(document, 'UTF8')), 'hex'),
           document
    from written
  $$;
