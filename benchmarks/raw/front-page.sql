\set rank random_zipfian(1, 8, 1.001)
select json_build_object('stories', json_build_object('nodes', (
  select coalesce(json_agg(json_build_object(
    'slug', s.slug, 'title', s.title, 'summary', s.summary, 'updatedAt', s.updated_at,
    'articles', json_build_object(
      'totalCount', s.article_count,
      'nodes', (
        select coalesce(json_agg(json_build_object(
          'slug', a.slug, 'title', a.title, 'published', json_build_object('value', a.published_value, 'basis', a.published_basis),
          'outlet', (select json_build_object('slug', o.slug, 'name', o.name, 'kind', o.kind) from source o where o.id = a.outlet_id))
          order by coalesce(a.published_earliest, '-infinity') desc, a.id desc), '[]')
        from (select * from article where story_id = s.id
              order by coalesce(published_earliest, '-infinity') desc, id desc limit 3) a)),
    'people', json_build_object('nodes', (
      select coalesce(json_agg(json_build_object('slug', p.slug, 'name', p.name) order by p.rank, p.id), '[]')
      from (select p.id, p.slug, p.name, link.rank from story_person link join person p on p.id = link.person_id
            where link.story_id = s.id order by link.rank, p.id limit 3) p)),
    'statements', json_build_object(
      'totalCount', (select count(*) from statement where story_id = s.id),
      'nodes', (
        select coalesce(json_agg(json_build_object('slug', t.slug, 'gist', t.gist)), '[]')
        from (select slug, gist from statement where story_id = s.id
              order by made_from desc, id desc limit 1) t)),
    'proposals', json_build_object(
      'totalCount', (select count(*) from proposal where story_id = s.id),
      'nodes', (
        select coalesce(json_agg(json_build_object('slug', p.slug, 'name', p.name, 'status', p.status)), '[]')
        from (select slug, name, status from proposal where story_id = s.id order by id limit 1) p)))
    order by s.updated_at desc, s.id desc), '[]')
  from (select * from story where language = ('{en,de,fr,es,uk,pl,it,pt}'::text[])[:rank::int]
        order by updated_at desc, id desc limit 20) s)));
