-- Which article of a story reports which element of a proposal: elements times articles.
--
--   REPORTED  the article says that it is an element, in some line, as more than a possibility
--   PARTIAL   the article only says that it could be one: POSSIBLE or softer in its firmest line
--   ABSENT    the article does not report it
--
-- The certainty and wording of a cell are those of the article's firmest report, the first of them.
create type cell_state as enum ('REPORTED', 'ABSENT', 'PARTIAL');

create function coverage(of_proposal uuid, in_story uuid, of_set text, day date)
  returns table (proposal_id uuid, story_id uuid, set text, reported_count integer, cell_count integer)
  language sql stable parallel safe as $$
    select of_proposal, in_story, of_set,
           (select count(distinct (report.element_id, report.article_id))
            from seen.proposal_element element
            cross join report_by(element.id, day) report
            join seen.article on article.id = report.article_id and article.story_id = in_story
            where element.proposal_id = of_proposal and (of_set is null or element.set = of_set)
              and report.certainty < 'POSSIBLE')::integer,
           ((select count(*) from seen.proposal_element element
             where element.proposal_id = of_proposal and (of_set is null or element.set = of_set)
               and (day is null or exists (select from report_by(element.id, day))))
            * (select count(*) from seen.article
               where article.story_id = in_story
                 and (day is null or may_have_come_by(article.published_earliest, day))))::integer
  $$;

-- The row of one element. A note tells what the state does not: how soft, that the article credits
-- nobody, where it lists other elements of the set without this one, and where it does not report it
-- which elements outside of the set it reports: they may be akin.
create function coverage_cell(of_element uuid, in_story uuid)
  returns table (element_id uuid, article_id uuid, state cell_state, certainty certainty, wording text, note text)
  language sql stable parallel safe as $$
    select of_element, article.id,
           case when firmest.certainty is null then 'ABSENT'
                when firmest.certainty >= 'POSSIBLE' then 'PARTIAL'
                else 'REPORTED' end::cell_state,
           firmest.certainty,
           firmest.wording,
           nullif(concat_ws(' ',
             case firmest.certainty
               when 'POSSIBLE' then 'Only as something that could be.'
               when 'SPECULATED' then 'Only as a guess.'
               when 'UNCONFIRMED' then 'Only as something that nobody confirmed.'
             end,
             case when firmest.certainty is not null and not exists (
                    select from seen.report
                    where report.target_id = of_element and report.article_id = article.id
                      and report.attribution <> 'NONE')
                  then 'Credits nobody.' end,
             (select 'Not on ' || case count(*) when 1 then 'line ' else 'lines ' end
                       || string_agg(listed.line::text, ', ' order by listed.line)
                       || ', where the article names ' || max(listed.others) || ' others of the set.'
              from (select line, count(distinct other.id) as others
                    from seen.proposal_element element
                    join seen.proposal_element other on other.proposal_id = element.proposal_id
                      and other.set = element.set and other.id <> element.id
                    join seen.report on report.target_id = other.id and report.article_id = article.id
                    cross join unnest(report.lines) line
                    where element.id = of_element
                      and not exists (select from seen.report own
                                      where own.target_id = of_element and own.article_id = article.id
                                        and line = any(own.lines))
                    group by line
                    having count(distinct other.id) > 1) listed
              having count(*) > 0),
             (select 'It reports, beside this set: ' || enumerated(array_agg(beside.label order by beside.line, beside.label)) || '.'
              from (select other.label || ' (line ' || min(report.lines[1]) || ')' as label, min(report.lines[1]) as line
                    from seen.proposal_element element
                    join seen.proposal_element other on other.proposal_id = element.proposal_id
                      and other.set is distinct from element.set
                    join seen.report on report.target_id = other.id and report.article_id = article.id
                    where element.id = of_element and firmest.certainty is null
                    group by other.id, other.label) beside
              having count(*) > 0)), '')
    from seen.article
    left join lateral (
      select report.certainty, report.wording
      from seen.report
      where report.target_id = of_element and report.article_id = article.id
      order by report.certainty, report.lines[1], report.position
      limit 1
    ) firmest on true
    where article.story_id = in_story
  $$;
