-- What the numbers of a corroboration mean, and what would change them. It tells what is shown and
-- what is not; whether something is the case is for others to say.

-- PostgreSQL writes these three into what calls them only if they are as stable as what they call: a number
-- joined to a text is not immutable, one that is cast is.
create function counted(number bigint, one text, many text)
  returns text language sql immutable parallel safe
  return number::text || ' ' || case number when 1 then one else many end;

-- "A", "A and B", "A, B, C and 4 more".
create function enumerated(names text[])
  returns text language sql stable parallel safe
  return case
    when cardinality(names) <= 1 then names[1]
    when cardinality(names) <= 4 then
      array_to_string(names[:cardinality(names) - 1], ', ') || ' and ' || names[cardinality(names)]
    else array_to_string(names[:3], ', ') || ' and ' || (cardinality(names) - 3)::text || ' more'
  end;

-- "2", "1 to 2": from at least one origin, as something is reported.
create function origin_range(known bigint, undetermined bigint)
  returns text language sql immutable parallel safe
  return case
    when greatest(1, known) = known + undetermined then (known + undetermined)::text
    else greatest(1, known)::text || ' to ' || (known + undetermined)::text
  end;

create function corroboration_in_words(about uuid, without uuid[], unknown text[], unnamed_are anonymous_policy, day date)
  returns table (words text) language sql stable parallel safe as $$
    with report as materialized (select * from corroborating_report(about, without, day)),
    origin as (
      select origin_id, name, anonymous, on_the_record
      from (select origin_id, anonymous, on_the_record,
                   min(article_id::text) as first, count(distinct article_id) as articles
            from report where origin_id is not null group by origin_id, anonymous, on_the_record) credited,
           lateral (select name from seen.source where id = origin_id
                    union all select name from seen.person where id = origin_id
                    union all select name from seen.organization where id = origin_id) party
      order by articles desc, first, origin_id
    ),
    -- A newsroom without a named outlet is known by its first article.
    silent_newsroom as (
      select coalesce((select source.name from seen.newsroom join seen.source on source.id = newsroom.outlet_id
                       where newsroom.id = newsroom_id),
                      'the newsroom of ' || (select slug from seen.article where id = first::uuid)) as name,
             first
      from (select newsroom_id, min(article_id::text) as first
            from report group by newsroom_id having bool_and(origin_id is null)) silent
      order by first
    ),
    named as materialized (
      select credited.*, silent.*, reporting.*,
             (select count(*) from (select from report where origin_id is not null
                                    group by article_id having min(basis) > 'DERIVED') inferred) as inferred,
             case when day < current_date
                  then (select count(distinct report.article_id)
                        from report join seen.article on article.id = report.article_id
                        where coalesce(article.published_latest, 'infinity') > day)
                  else 0 end as possible,
             cardinality(without) > 0 as excluding
      from (select array_agg(name::text) as origins, count(*) as parties, count(*) filter (where anonymous) as groups,
                   count(*) filter (where on_the_record) as on_the_record
            from origin) credited,
           (select array_agg(name) as silent, count(*) as undetermined from silent_newsroom) silent,
           (select count(distinct article_id) as articles, count(distinct newsroom_id) as newsrooms from report) reporting
    ),
    given as (
      select *, parties - case when unnamed_are = 'SAME' then greatest(0, groups - 1) else 0 end as known from named
    )
    select concat_ws(' ',
      case when cardinality(unknown) > 0 then 'Nobody is called ' || enumerated(unknown) || '.' end,
      case
        when articles = 0 and excluding then 'Without the excluded sources no article reports it.'
        when articles = 0 then 'No article reports it.'
        else concat_ws(' ',
          case when excluding then 'Without the excluded sources, ' else '' end
            || counted(articles, 'article', 'articles') || ' of ' || counted(newsrooms, 'newsroom', 'newsrooms')
            || case articles when 1 then ' reports it.' else ' report it.' end,
          case when possible > 0 then 'Of these, ' || possible || ' may have come later than that day.' end,
          case when parties > 0
               then 'It is traced to ' || counted(parties, 'origin', 'origins') || ': ' || enumerated(origins)
                    || case when on_the_record > 0 then '; ' || on_the_record || ' on the record.' else '.' end end,
          case when inferred > 0 then 'In ' || counted(inferred, 'article', 'articles') || ' that is inferred.' end,
          case when undetermined = newsrooms then case newsrooms when 1 then 'It does' else 'They do' end
                                                  || ' not show where it comes from.'
               when undetermined > 0
               then counted(undetermined, 'newsroom does', 'newsrooms do') || ' not show where it comes from: '
                    || enumerated(silent) || '.' end,
          'That makes ' || origin_range(known, undetermined)
            || case known + undetermined when 1 then ' independent origin.'
               else ' independent origins, which means: not shown to be the same.' end,
          case
            when undetermined > 0 and known > 0 then
              'Knowing where ' || case undetermined when 1 then 'that newsroom has' else 'those newsrooms have' end
              || ' it from would settle it: ' || known || ' if from '
              || case known when 1 then 'the origin' else 'origins' end || ' above, ' || known + undetermined || ' if from '
              || case undetermined when 1 then 'another.' else 'others, each from its own.' end
            when undetermined > 1 then
              'Knowing where they have it from would settle it: 1 if all have it from the same origin, '
              || undetermined || ' if each has its own.'
            when undetermined = 1 then
              'Knowing it would not change the number; a report from another origin would.'
          end,
          case
            when groups > 1 and unnamed_are = 'SAME' then
              groups || ' unnamed groups count as one; as different people they make it '
              || origin_range(parties, undetermined) || '.'
            when groups > 1 then
              groups || ' of the origins are unnamed groups, which may overlap; as the same people they make it '
              || origin_range(parties - groups + 1, undetermined) || '.'
          end,
          case when undetermined = 0 and groups < 2 then 'Only a report from another origin would change it.' end)
      end)
    from given
  $$;
