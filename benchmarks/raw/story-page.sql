\set rank random_zipfian(1, :stories, 1.001)
select json_build_object('story', (
  select json_build_object(
    'slug', s.slug, 'title', s.title, 'summary', s.summary, 'language', s.language, 'firstReported', s.first_reported,
    'articles', json_build_object('nodes', (
      select coalesce(json_agg(json_build_object(
        'slug', a.slug, 'title', a.title, 'url', a.url, 'language', a.language,
        'outlet', (select json_build_object('slug', o.slug, 'name', o.name, 'kind', o.kind) from source o where o.id = a.outlet_id),
        'published', json_build_object('value', a.published_value, 'earliest', a.published_earliest,
                                       'latest', a.published_latest, 'basis', a.published_basis),
        'citations', (
          select coalesce(json_agg(json_build_object(
            'relation', c.relation, 'label', c.label,
            'source', (select json_build_object('slug', p.slug, 'name', case p.kind
                         when 'SOURCE' then (select name from source where id = p.id)
                         when 'PERSON' then (select name from person where id = p.id)
                         else (select name from organization where id = p.id) end)
                       from party p where p.id = c.source_id)) order by c.position), '[]')
          from citation c where c.article_id = a.id))
        order by coalesce(a.published_earliest, '-infinity') desc, a.id desc), '[]')
      from (select * from article where story_id = s.id
            order by coalesce(published_earliest, '-infinity') desc, id desc limit 10) a)),
    'people', json_build_object('nodes', (
      select coalesce(json_agg(json_build_object(
        'slug', p.slug, 'name', p.name,
        'statements', json_build_object('nodes', (
          select coalesce(json_agg(json_build_object(
            'slug', t.slug, 'gist', t.gist, 'channel', t.channel,
            'made', json_build_object('value', t.made_value, 'basis', t.made_basis))
            order by t.made_from desc, t.id desc), '[]')
          from (select t.* from statement_speaker link join statement t on t.id = link.statement_id
                where link.party_id = p.id
                order by link.made_from desc, link.statement_id desc limit 3) t)))
        order by p.rank, p.id), '[]')
      from (select p.id, p.slug, p.name, link.rank from story_person link join person p on p.id = link.person_id
            where link.story_id = s.id order by link.rank, p.id limit 8) p)),
    'proposals', json_build_object('nodes', (
      select coalesce(json_agg(json_build_object(
        'slug', p.slug, 'name', p.name, 'status', p.status,
        'elements', (
          select coalesce(json_agg(json_build_object(
            'key', e.key, 'label', e.label,
            'reports', json_build_object('nodes', (
              select coalesce(json_agg(json_build_object(
                'certainty', r.certainty, 'attribution', r.attribution, 'wording', r.wording,
                'article', (select json_build_object('slug', a.slug,
                              'outlet', (select json_build_object('name', o.name) from source o where o.id = a.outlet_id))
                            from article a where a.id = r.article_id))
                order by r.article_id, r.position, r.id), '[]')
              from (select * from report where element_id = e.id order by article_id, position, id limit 3) r)))
            order by e.set nulls last, e.position, e.id), '[]')
          from proposal_element e where e.proposal_id = p.id),
        'positions', json_build_object('nodes', (
          select coalesce(json_agg(json_build_object(
            'stance', n.stance, 'detail', n.detail,
            'holder', (select json_build_object('slug', h.slug, 'name', case h.kind
                         when 'SOURCE' then (select name from source where id = h.id)
                         when 'PERSON' then (select name from person where id = h.id)
                         else (select name from organization where id = h.id) end)
                       from party h where h.id = n.holder_id),
            'reports', (
              select coalesce(json_agg(json_build_object(
                'certainty', r.certainty, 'wording', r.wording,
                'article', (select json_build_object('slug', a.slug,
                              'outlet', (select json_build_object('name', o.name) from source o where o.id = a.outlet_id))
                            from article a where a.id = r.article_id))
                order by r.article_id, r.position), '[]')
              from report r where r.claim_id = n.claim_id))
            order by n.rank, n.id), '[]')
          from (select * from position where proposal_id = p.id order by rank, id limit 5) n)))
        order by p.id), '[]')
      from (select * from proposal where story_id = s.id order by id limit 4) p)))
  from story s where s.slug = 'story-' || :rank::bigint));
