\set rank random_zipfian(1, :stories, 1.001)
select json_build_object('person', (
  select json_build_object(
    'slug', p.slug, 'name', p.name,
    'aliases', (select coalesce(json_agg(json_build_object('name', n.name, 'script', n.script) order by n.position), '[]')
                from name_alias n where n.party_id = p.id),
    'roles', (
      select coalesce(json_agg(json_build_object(
        'title', r.title,
        'from', case when r.from_basis is not null then json_build_object('value', r.from_value) end,
        'organization', (select json_build_object('slug', o.slug, 'name', o.name, 'kind', o.kind)
                         from organization o where o.id = r.organization_id)) order by r.position, r.id), '[]')
      from role r where r.person_id = p.id),
    'statements', json_build_object(
      'totalCount', (select count(*) from statement_speaker link where link.party_id = p.id),
      'nodes', (
        select coalesce(json_agg(json_build_object(
          'slug', t.slug, 'gist', t.gist, 'channel', t.channel,
          'made', json_build_object('value', t.made_value, 'basis', t.made_basis),
          'story', (select json_build_object('slug', s.slug, 'title', s.title) from story s where s.id = t.story_id))
          order by t.made_from desc, t.id desc), '[]')
        from (select t.* from statement_speaker link join statement t on t.id = link.statement_id
              where link.party_id = p.id
              order by link.made_from desc, link.statement_id desc limit 20) t)),
    'stories', json_build_object(
      'totalCount', (select count(*) from story_person link where link.person_id = p.id),
      'nodes', (
        select coalesce(json_agg(json_build_object(
          'slug', s.slug, 'title', s.title, 'updatedAt', s.updated_at,
          'articles', json_build_object('nodes', (
            select coalesce(json_agg(json_build_object('slug', a.slug, 'title', a.title,
              'outlet', (select json_build_object('name', o.name) from source o where o.id = a.outlet_id))), '[]')
            from (select * from article where story_id = s.id
                  order by coalesce(published_earliest, '-infinity') desc, id desc limit 1) a)))
          order by s.updated_at desc, s.id desc), '[]')
        from (select s.* from story_person link join story s on s.id = link.story_id
              where link.person_id = p.id order by s.updated_at desc, s.id desc limit 10) s)),
    'proposals', json_build_object('nodes', (
      select coalesce(json_agg(json_build_object('slug', o.slug, 'name', o.name, 'status', o.status)
                               order by o.name, o.id), '[]')
      from (select o.* from proposal_proponent link join proposal o on o.id = link.proposal_id
            where link.party_id = p.id order by o.name, o.id limit 5) o)))
  from person p where p.slug = 'person-' || :rank::bigint));
