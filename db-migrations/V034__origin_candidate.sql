-- Where a report may come from that does not show its origin. Proposed, never assigned: that is an editor's.
--
-- Each sign has a weight between 0 and 1; those for the same party add up like chances,
-- 1 - (1 - a)(1 - b), so more signs never lower a score and none makes it certain.
--
--   0.60  the same article credits the party with the same thing, elsewhere
--   0.50  another article of the newsroom does
--   0.30  an article of another newsroom does; two 0.51, three or more 0.66
--   0.40  the article cites the party on the same line; 0.25 up to two lines before, 0.10 up to two after
--   0.20  the article's credit line names it
--   0.10  the newsroom has other reports in the story from it: a weak sign, counted beside another only
create index report_orphan_ix on report (article_id, (lines[1]), id) include (published) where origin_id is null;

create function origin_candidate(of_report uuid, day date)
  returns table (party_id uuid, score double precision, reasons text[])
  language sql stable parallel safe as $$
    with orphan as (
      select report.id, report.target_id, report.article_id, report.lines, report.newsroom_id, article.story_id
      from seen.report
      join seen.article on article.id = report.article_id
      where report.id = of_report and report.origin_id is null
    ),
    same_target as (
      select other.origin_id as party_id,
             other.article_id = orphan.article_id as same_article,
             other.newsroom_id = orphan.newsroom_id as same_newsroom,
             other.newsroom_id, article.slug, other.lines[1] as line
      from orphan
      cross join report_by(orphan.target_id, day) other
      join seen.article on article.id = other.article_id
      where other.origin_id is not null
    ),
    cited as (
      select coalesce(citation.passing_on_id, citation.source_id) as party_id, citation.relation,
             cited_on.line, cited_on.line - own.line as after
      from orphan
      join seen.citation on citation.article_id = orphan.article_id
      cross join unnest(citation.lines) cited_on(line)
      cross join unnest(orphan.lines) own(line)
      where citation.source_id is not null and citation.relation <> 'MENTIONS'
    ),
    sign as (
      select party_id, 0.6 as weight,
             'The article credits it with the same on line ' || min(line) || '.' as reason
      from same_target where same_article group by party_id
      union all
      select party_id, 0.5, 'Another article of the newsroom has the same from it: ' || min(slug) || '.'
      from same_target where same_newsroom and not same_article group by party_id
      union all
      select party_id, 1 - power(0.7, least(3, count(distinct newsroom_id))),
             counted(count(distinct newsroom_id), 'other newsroom has', 'other newsrooms have') || ' the same from it.'
      from same_target where not same_newsroom group by party_id
      union all
      (select distinct on (party_id) party_id,
              case when after = 0 then 0.4 when after < 0 then 0.25 else 0.1 end,
              case when after = 0 then 'The article cites it on the same line, ' else 'The article cites it nearby, on line ' end
                || line || '.'
       from cited where relation <> 'SOURCE_CREDIT' and after between -2 and 2
       order by party_id, abs(after), after)
      union all
      select party_id, 0.2, 'The article''s credit line names it, on line ' || min(line) || '.'
      from cited where relation = 'SOURCE_CREDIT' group by party_id
    ),
    sign_or_habit as (
      select party_id, weight, reason from sign
      union all
      select party_id, 0.1, 'The newsroom has other reports in the story from it.'
      from (select distinct party_id from sign) candidate, orphan
      where exists (select from seen.article
                    join seen.report on report.article_id = article.id and report.target_id <> orphan.target_id
                    where article.story_id = orphan.story_id and article.newsroom_id = orphan.newsroom_id
                      and (day is null or may_have_come_by(article.published_earliest, day))
                      and report.origin_id = candidate.party_id)
    )
    select party_id,
           round((1 - exp(sum(ln(1 - weight))))::numeric, 2)::double precision,
           array_agg(reason order by weight desc, reason)
    from sign_or_habit
    group by party_id
  $$;
