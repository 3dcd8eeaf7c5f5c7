-- How firmly each report of a claim puts it, and whether it is firmer or softer than what it retells.
--
-- A report is compared with the first of these that is on record:
--
--   1  the nearest earlier line of its own article that it repeats: one with the same origin or, if
--      it credits nobody, any
--   2  the report of an article that a party of its chain published, the nearest party first; of
--      several such articles the one that can be the earliest: this is the text it retells
--   3  the firmest report with the same origin in another article. The text that both retell is not
--      on record, so a softer one is known to have lost something on the way, while the firmest may
--      be as firm as that text: it is compared with nothing
--
-- A report without any of these retells nothing that is on record, and is compared with nothing.
create type drift as enum ('SAME', 'HARDENED', 'SOFTENED');

create function certainty_ladder(of_claim uuid, day date)
  returns table (report_id uuid, article_id uuid, place smallint, certainty certainty, lines integer[],
                 compared_with_id uuid, drift drift)
  language sql stable parallel safe as $$
    with told as (
      select report.id, report.article_id, report.position, report.certainty, report.lines, report.origin_id,
             coalesce(article.outlet_id, newsroom.outlet_id) as outlet_id,
             coalesce(article.published_earliest, 'infinity') as published,
             case when report.origin_id is null
                  then lag(report.id) over (partition by report.article_id order by report.lines[1], report.position)
                  else lag(report.id) over (partition by report.article_id, report.origin_id
                                            order by report.lines[1], report.position) end as before_id
      from report_by(of_claim, day) report
      join seen.article on article.id = report.article_id
      join seen.newsroom on newsroom.id = report.newsroom_id
    ),
    published as (
      select distinct on (outlet_id) outlet_id, id, article_id
      from told where outlet_id is not null
      order by outlet_id, published, article_id, lines[1], position
    ),
    retold as (
      select distinct on (told.id) told.id, published.id as source_id
      from told
      join report_hop hop on hop.report_id = told.id
      join published on published.outlet_id = hop.party_id and published.article_id <> told.article_id
      order by told.id, hop.position
    ),
    -- The firmest report of each article with an origin, and those articles from the firmest on.
    passed_on as (
      select origin_id, article_id, id, certainty,
             row_number() over (partition by origin_id order by certainty, published, article_id) as rank
      from (select distinct on (origin_id, article_id) *
            from told where origin_id is not null
            order by origin_id, article_id, certainty, lines[1], position) firmest_of_article
    ),
    compared as (
      select told.*,
             coalesce(told.before_id, retold.source_id,
                      case when firmest.certainty < told.certainty then firmest.id end) as with_id
      from told
      left join retold on retold.id = told.id
      left join passed_on firmest on firmest.origin_id = told.origin_id and firmest.rank = 1
        and firmest.article_id <> told.article_id
    )
    select compared.id, compared.article_id, compared.position, compared.certainty, compared.lines, other.id,
           case when compared.certainty < other.certainty then 'HARDENED'
                when compared.certainty > other.certainty then 'SOFTENED'
                else 'SAME' end::drift
    from compared
    left join told other on other.id = compared.with_id
  $$;
