-- api/queries/story-page.graphql, as a person writes it who knows what it asks for
select json_build_object('story', (
  select json_build_object(
    'title', story.title,
    'summary', story.summary,
    'articles', json_build_object('nodes', (
      select coalesce(json_agg(json_build_object(
        'slug', article.slug,
        'title', article.title,
        'language', article.language,
        'outlet', (select json_build_object('name', name) from source where id = article.outlet_id),
        'outletBasis', article.outlet_basis,
        'authors', (
          select coalesce(json_agg(json_build_object('name', person.name) order by author.position), '[]')
          from article_author author join person on person.id = author.person_id
          where author.article_id = article.id),
        'published', json_build_object(
          'value', published_value,
          'earliest', published_earliest,
          'latest', published_latest,
          'basis', published_basis),
        'citations', (
          select coalesce(json_agg(json_build_object(
            'relation', citation.relation,
            'label', citation.label,
            'source', case party.kind
              when 'SOURCE' then (select json_build_object('name', name, 'kind', kind) from source where id = party.id)
              when 'PERSON' then (select json_build_object('name', name) from person where id = party.id)
              when 'ORGANIZATION' then json_build_object() end,
            'passingOn', case passed.kind
              when 'SOURCE' then (
                select json_build_object('name', name, 'anonymous', kind = 'ANONYMOUS_GROUP') from source where id = passed.id)
              when 'PERSON' then (select json_build_object('name', name) from person where id = passed.id)
              when 'ORGANIZATION' then json_build_object() end,
            'locators', (select json_agg(json_build_object('line', line)) from unnest(citation.lines) line))
            order by citation.position), '[]')
          from citation
          left join party on party.id = citation.source_id
          left join party passed on passed.id = citation.passing_on_id
          where citation.article_id = article.id))), '[]')
      from (
        select * from article where article.story_id = story.id
        order by coalesce(published_earliest, '-infinity') desc, id desc
        limit 20) article)))
  from story where slug = ?))
