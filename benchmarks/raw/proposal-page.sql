\set rank random_zipfian(1, :proposals, 1.001)
select json_build_object('proposal', (
  select json_build_object(
    'slug', p.slug, 'name', p.name, 'status', p.status,
    'statusHistory', (
      select coalesce(json_agg(json_build_object('status', c.status, 'from', json_build_object('value', c.from_value))
                               order by c.position), '[]')
      from status_change c where c.proposal_id = p.id),
    'proponents', (
      select coalesce(json_agg(json_build_object('slug', h.slug, 'name', case h.kind
               when 'SOURCE' then (select name from source where id = h.id)
               when 'PERSON' then (select name from person where id = h.id)
               else (select name from organization where id = h.id) end) order by link.position), '[]')
      from proposal_proponent link join party h on h.id = link.party_id where link.proposal_id = p.id),
    'corroboration', (
      select json_build_object('articleCount', c.article_count, 'newsroomCount', c.newsroom_count,
        'independentOrigins', json_build_object('min', c.independent_origins_min, 'max', c.independent_origins_max),
        'onTheRecordOriginCount', c.on_the_record_origin_count, 'undeterminedCount', c.undetermined_count)
      from corroboration(p.id, null, 'DISTINCT', null) c),
    'elements', (
      select coalesce(json_agg(json_build_object(
        'key', e.key, 'label', e.label, 'set', e.set,
        'corroboration', (
          select json_build_object('articleCount', c.article_count, 'newsroomCount', c.newsroom_count,
            'independentOrigins', json_build_object('min', c.independent_origins_min, 'max', c.independent_origins_max),
            'onTheRecordOriginCount', c.on_the_record_origin_count, 'undeterminedCount', c.undetermined_count)
          from corroboration(e.id, null, 'DISTINCT', null) c),
        'reports', json_build_object('nodes', (
          select coalesce(json_agg(json_build_object(
            'certainty', r.certainty, 'attribution', r.attribution, 'wording', r.wording,
            'article', (select json_build_object('slug', a.slug, 'title', a.title,
                          'outlet', (select json_build_object('name', o.name) from source o where o.id = a.outlet_id))
                        from article a where a.id = r.article_id),
            'chain', (
              select coalesce(json_agg(json_build_object('position', hop.position, 'basis', hop.basis,
                'party', (select json_build_object('slug', h.slug, 'name', case h.kind
                            when 'SOURCE' then (select name from source where id = h.id)
                            when 'PERSON' then (select name from person where id = h.id)
                            else (select name from organization where id = h.id) end)
                          from party h where h.id = hop.party_id)) order by hop.position), '[]')
              from report_hop hop where hop.report_id = r.id))
            order by r.article_id, r.position, r.id), '[]')
          from (select * from report where element_id = e.id order by article_id, position, id limit 5) r)))
        order by e.set nulls last, e.position, e.id), '[]')
      from proposal_element e where e.proposal_id = p.id),
    'positions', json_build_object('nodes', (
      select coalesce(json_agg(json_build_object(
        'stance', n.stance, 'detail', n.detail,
        'since', json_build_object('value', n.since_value, 'basis', n.since_basis),
        'holder', (select json_build_object('slug', h.slug, 'name', case h.kind
                     when 'SOURCE' then (select name from source where id = h.id)
                     when 'PERSON' then (select name from person where id = h.id)
                     else (select name from organization where id = h.id) end)
                   from party h where h.id = n.holder_id),
        'claim', (
          select json_build_object('slug', k.slug, 'text', k.text,
            'corroboration', (
              select json_build_object('articleCount', c.article_count, 'newsroomCount', c.newsroom_count,
                'independentOrigins', json_build_object('min', c.independent_origins_min, 'max', c.independent_origins_max),
                'onTheRecordOriginCount', c.on_the_record_origin_count, 'undeterminedCount', c.undetermined_count)
              from corroboration(k.id, null, 'DISTINCT', null) c))
          from claim k where k.id = n.claim_id)) order by n.rank, n.id), '[]')
      from (select * from position where proposal_id = p.id order by rank, id limit 10) n)))
  from proposal p where p.slug = 'proposal-' || :rank::bigint));
