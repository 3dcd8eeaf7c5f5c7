-- Which article reports what, and through whom it came: chains of none to six hops.
set session_replication_role = replica;
\set people :stories
select greatest(60, :stories / 40) as sources, count(*) as credited from to_credit \gset

-- Most things are reported by one or two articles, few by many. Some are put twice by the same article.
create unlogged table to_report as
  select 'element' as kind, nth('element', n) as id, story, 1 + floor(9.4 * chance(n, 401) ^ 2)::int as times from an_element
  union all
  select 'claim', nth('claim', :stories + n), story, 1 + floor(5 * chance(n, 402) ^ 2)::int from a_position
  union all
  select 'claim', nth('claim', n), n, 1 + floor(7 * chance(n, 403) ^ 2)::int from a_story
  union all
  select 'proposal', id, story, 1 + floor(7 * chance(n, 404) ^ 2)::int from a_proposal
  union all
  select 'statement', id, story, 1 from a_statement where chance(n, 405) < 0.32;
analyze to_report;

-- What an article reports comes with the article.
create unlogged table a_report as
  select row_number() over (order by article.n, drawn.id, drawn.turn) as n, drawn.kind, drawn.id as target_id,
         article.id as article_id, article.newsroom_id,
         row_number() over (partition by article.n, drawn.id order by drawn.turn) as position
  from (
    select to_report.kind, to_report.id, to_report.story, turn,
           1 + floor(figures.articles * chance(hashtextextended(to_report.id::text, turn), 411))::bigint as place
    from to_report
    join (select story, count(*) as articles from an_article group by story) figures using (story)
    cross join lateral generate_series(1, times) turn) drawn
  join an_article article on article.story = drawn.story and article.place = drawn.place;

-- How many parties the information went through, none to six.
create unlogged table a_hop as
  select report, position, party_id, position = count(*) over (partition by report) as last
  from (
    select report, row_number() over (partition by report order by min(place)) as position, party_id
    from (
      select n as report, place,
             case when place < hops or ending < 0.25 then credited.id
                  -- The groups' numbers end in 3 and 7.
                  when ending < 0.55 then nth('source', 10 * (zipf(n, 424, :sources / 10, 0.8) - 1) + case when n % 2 = 0 then 3 else 7 end)
                  else nth('person', zipf(n, 425, :people, 0.5)) end as party_id
      from (select n, chance(n, 422) as ending,
                   width_bucket(chance(n, 421), '{0.3,0.65,0.83,0.93,0.97,0.99}'::float8[]) as hops
            from a_report) report
      cross join lateral generate_series(1, hops) place
      join to_credit credited on credited.rank = zipf(n * 8 + place, 423, :credited, 0.9)) drawn
    group by report, party_id) chain;
analyze a_report, a_hop;

insert into report (id, article_id, newsroom_id, claim_id, element_id, statement_id, proposal_id, position,
                    certainty, attribution, wording, lines, origin_id)
  select nth('report', n), article_id, newsroom_id,
         case kind when 'claim' then target_id end, case kind when 'element' then target_id end,
         case kind when 'statement' then target_id end, case kind when 'proposal' then target_id end, position,
         (select enum_range(null::certainty))[zipf(n, 431, 7, 0.8)],
         case when origin_id is null then case when chance(n, 432) < 0.8 then 'NONE' else 'CONTEXTUAL' end
              when chance(n, 433) < 0.9 then 'EXPLICIT' else 'CONTEXTUAL' end::attribution,
         case when chance(n, 434) < 0.4
              then pick('{is to,will,could,is expected to,may,plans to,had agreed,is said}', n, 435) end,
         some_lines(n, 440), origin_id
  from (select a_report.*, origin.party_id as origin_id
        from a_report left join a_hop origin on origin.report = a_report.n and origin.last
        order by a_report.n) report;

insert into report_hop (report_id, position, party_id, relation, basis)
  select nth('report', report), position, party_id,
         case when chance(report * 8 + position, 451) < 0.7 then 'CITES' end::citation_relation,
         case when chance(report, 452) < 0.8 then 'STATED' else 'INFERRED' end::basis
  from a_hop order by report, position;
