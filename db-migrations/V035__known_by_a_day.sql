-- What was known by a day, which is: what articles had published by then.
--
--   CERTAINLY  published on that day or before; today and later, all that is on record
--   POSSIBLY   not known when: it may have been published by then
--   NOT_YET    published later
--
-- What articles report is known as well as the first of them.
create type knowledge as enum ('CERTAINLY', 'POSSIBLY', 'NOT_YET');

-- No day: of today.
create function knowledge(earliest date, latest date, day date)
  returns knowledge language sql stable parallel safe
  return case
    when coalesce(day, current_date) >= current_date or latest <= day then 'CERTAINLY'
    when may_have_come_by(earliest, day) then 'POSSIBLY'
    else 'NOT_YET'
  end::knowledge;

create function knowledge_of(target uuid, day date)
  returns table (known knowledge) language sql stable parallel safe as $$
    select coalesce(min(knowledge(article.published_earliest, article.published_latest, day)), 'NOT_YET')
    from seen.report
    join seen.article on article.id = report.article_id
    where report.target_id = target
  $$;

create function articles_as_of(in_story uuid, day date)
  returns table (certain integer, possible integer, not_yet integer) language sql stable parallel safe as $$
    select count(*) filter (where known = 'CERTAINLY')::integer,
           count(*) filter (where known = 'POSSIBLY')::integer,
           count(*) filter (where known = 'NOT_YET')::integer
    from (select knowledge(published_earliest, published_latest, day) as known
          from seen.article where story_id = in_story) article
  $$;

create function facts_as_of(in_story uuid, day date)
  returns table (certain integer, possible integer, not_yet integer) language sql stable parallel safe as $$
    select count(*) filter (where known = 'CERTAINLY')::integer,
           count(*) filter (where known = 'POSSIBLY')::integer,
           count(*) filter (where known = 'NOT_YET')::integer
    from (select min(knowledge(article.published_earliest, article.published_latest, day)) as known
          from seen.article
          join seen.report on report.article_id = article.id
          where article.story_id = in_story
          group by report.target_id) fact
  $$;

-- A proposal is known from what is reported of it: itself, its elements, positions and conditions.
create function proposal_report_by(of_proposal uuid, day date)
  returns table (report_id uuid) language sql stable parallel safe as $$
    select report.id
    from (select of_proposal as target_id
          union all select id from seen.proposal_element where proposal_id = of_proposal
          union all select claim_id from seen.position where proposal_id = of_proposal
          union all select claim_id from seen.condition where proposal_id = of_proposal) part
    cross join report_by(part.target_id, day) report
  $$;

create function status_change_by(change_id uuid, from_earliest date, day date)
  returns boolean language sql stable parallel safe as $$
    select may_have_come_by(from_earliest, day)
      and exists (select from status_change_article link
                  cross join article_by(link.article_id, day) article
                  where link.status_change_id = change_id)
  $$;

-- The last step of a proposal's course that may have been known; before any of them the first one.
create function proposal_status_on(of_proposal uuid, day date)
  returns proposal_status language sql stable parallel safe as $$
    select status
    from (select status, position, status_change_by(id, from_earliest, day) as known
          from status_change where proposal_id = of_proposal) step
    order by known desc, case when known then -position else position end
    limit 1
  $$;

create function discrepancy_sides_by(of_discrepancy uuid, day date)
  returns table (side_id uuid) language sql stable parallel safe as $$
    select side.id
    from discrepancy_side side
    where side.discrepancy_id = of_discrepancy
      and exists (select from discrepancy_side_article link
                  cross join article_by(link.article_id, day) article
                  where link.side_id = side.id)
  $$;

-- Where articles may have named a party, credited it or told where it stands by a day; no day: all.
create function naming_by(party uuid, day date)
  returns table (article_id uuid) language sql stable parallel safe as $$
    select named.article_id
    from (select mention.article_id from mention join seen.article on article.id = mention.article_id
          where mention.party_id = party
          union all select citation.article_id from seen.citation where party in (citation.source_id, citation.passing_on_id)
          union all select report.article_id from report_hop hop join seen.report on report.id = hop.report_id
                    where hop.party_id = party
          union all select report.article_id from seen.position join seen.report on report.target_id = position.claim_id
                    where position.holder_id = party) named
    where day is null or exists (select from article_by(named.article_id, day))
  $$;

create function status_change_known(change_id uuid, day date)
  returns knowledge language sql stable parallel safe as $$
    select coalesce(min(knowledge(article.published_earliest, article.published_latest, day)), 'NOT_YET')
    from status_change_article link
    join seen.article on article.id = link.article_id
    where link.status_change_id = change_id
  $$;

-- As well as the second of its sides.
create function discrepancy_known(of_discrepancy uuid, day date)
  returns knowledge language sql stable parallel safe as $$
    select coalesce((array_agg(side.known order by side.known))[2], 'NOT_YET')
    from (select min(knowledge(article.published_earliest, article.published_latest, day)) as known
          from discrepancy_side
          join discrepancy_side_article link on link.side_id = discrepancy_side.id
          join seen.article on article.id = link.article_id
          where discrepancy_side.discrepancy_id = of_discrepancy
          group by discrepancy_side.id) side
  $$;
