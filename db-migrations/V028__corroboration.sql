-- How well a target is supported: by how many origins that are not shown to be the same.
--
--   known         the distinct origins of its reports
--   undetermined  the newsrooms none of whose reports shows an origin
--   min           max(1, known)
--   max           known + undetermined
--   no reports    0 to 0
--
-- So a second report through the same origin, or from the same newsroom, adds nothing; a newsroom
-- that credits nobody may share an origin with others or have one of its own. On the record are the
-- known origins that speak for themselves: people, organizations, official sources.
--
-- Without some sources: a report is left out when its newsroom, the outlet of its newsroom or article,
-- or any party of its chain (the last one is its origin) is one of them. Unnamed groups taken as the same people
-- are one origin. As of a day: of the reports that may have been published by then.

create type anonymous_policy as enum ('DISTINCT', 'SAME');

-- The reports that count. Their chain is as sure as its least sure hop. PostgreSQL writes these functions into the query that calls them, so what
-- is not asked for is not computed. The kind of an origin is looked up one by one, hence the limit:
-- the planner would rather read all sources.
create function corroborating_report(about uuid, without uuid[], day date)
  returns table (report_id uuid, article_id uuid, place smallint, newsroom_id uuid, origin_id uuid,
                 anonymous boolean, on_the_record boolean, basis basis)
  language sql stable parallel safe as $$
    select report.id,
           report.article_id,
           report.position,
           report.newsroom_id,
           report.origin_id,
           coalesce(source.kind = 'ANONYMOUS_GROUP', false),
           report.origin_id is not null and coalesce(source.kind = 'OFFICIAL', true),
           (select max(hop.basis) from report_hop hop where hop.report_id = report.id)
    from report_by(about, day) report
    left join lateral (select kind from seen.source where id = report.origin_id limit 1) source on true
    where without is null
      or not (report.newsroom_id = any(without)
              or exists (select from seen.newsroom
                         where newsroom.id = report.newsroom_id and newsroom.outlet_id = any(without))
              or exists (select from seen.article
                         where article.id = report.article_id and article.outlet_id = any(without))
              or exists (select from report_hop hop
                         where hop.report_id = report.id and hop.party_id = any(without)))
  $$;

-- Always one row.
create function corroboration(about uuid, without uuid[], unnamed_are anonymous_policy, day date)
  returns table (target_id uuid, excluded uuid[], anonymous_as anonymous_policy,
                 article_count integer, newsroom_count integer,
                 independent_origins_min integer, independent_origins_max integer,
                 on_the_record_origin_count integer, undetermined_count integer,
                 possible_overlap boolean)
  language sql stable parallel safe as $$
    select about, without, unnamed_are,
           articles::integer, newsrooms::integer,
           case when articles = 0 then 0 else greatest(1, known) end::integer,
           (known + newsrooms - crediting)::integer,
           on_the_record::integer, (newsrooms - crediting)::integer,
           unnamed_groups > 1 and unnamed_are is distinct from 'SAME'
    from (
      select count(distinct report.article_id) as articles,
             count(distinct report.newsroom_id) as newsrooms,
             count(distinct report.newsroom_id) filter (where report.origin_id is not null) as crediting,
             count(distinct case when report.anonymous and unnamed_are = 'SAME'
                                 then '00000000-0000-0000-0000-000000000000'
                                 else report.origin_id end) as known,
             count(distinct report.origin_id) filter (where report.on_the_record) as on_the_record,
             count(distinct report.origin_id) filter (where report.anonymous) as unnamed_groups
      from corroborating_report(about, without, day) report
    ) counted
  $$;

-- The known origins, each with its reports and as sure as the surest of them; unnamed groups that are
-- taken as one are one row.
create function corroborating_origin(about uuid, without uuid[], unnamed_are anonymous_policy, day date)
  returns table (party_id uuid, party_ids uuid[], anonymous boolean, on_the_record boolean,
                 basis basis, report_ids uuid[], article_count integer, first_article_id uuid)
  language sql stable parallel safe as $$
    select (array_agg(report.origin_id order by report.article_id, report.place))[1],
           array_agg(distinct report.origin_id),
           report.anonymous,
           report.on_the_record,
           min(report.basis),
           array_agg(report.report_id),
           count(distinct report.article_id)::integer,
           min(report.article_id::text)::uuid
    from corroborating_report(about, without, day) report
    where report.origin_id is not null
    group by report.anonymous, report.on_the_record,
             case when report.anonymous and unnamed_are = 'SAME'
                  then '00000000-0000-0000-0000-000000000000'
                  else report.origin_id end
  $$;
