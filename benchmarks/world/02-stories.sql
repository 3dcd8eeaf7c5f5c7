-- Stories, from the one that most is written about to the least, and what falls to each: ten articles,
-- five people and more, 25 statements, a proposal to every second. What has rows of its own is drawn here
-- and filled in later.
set session_replication_role = replica;
\set people :stories
select :stories * 10 as articles, :stories * 25 as statements, :stories / 2 as proposals,
       :stories / 20 as organizations, greatest(60, :stories / 40) as sources \gset

-- What most is written about has changed most lately.
create unlogged table a_story as
  select n, nth('story', n) as id, some_language(n, 101) as language,
         timestamptz '2026-11-22 12:00Z'
           - interval '730 days' * chance(n, 102) * (n::float8 / :stories) ^ 0.3 - n * interval '1 microsecond' as updated_at
  from generate_series(1::bigint, :stories) n;

-- Every story has an article of its own; the others fall to stories by their rank.
create unlogged table an_article as
  select n, story, place, day, dated, named, nth('article', n) as id,
         -- A piece that names no outlet is of an inferred newsroom.
         case when named then nth('source', outlet) end as outlet_id,
         case when named then nth('newsroom', outlet) else nth('inferred newsroom', inferred) end as newsroom_id
  from (
    select n, story, some_day(n, 114) as day, chance(n, 115) as dated, chance(n, 113) < 0.95 as named,
           -- Outlets end in 1, 2, 4, 6, 8 and 0.
           1 + 10 * ((outlet - 1) / 6) + ('{0,1,3,5,7,9}'::int[])[1 + (outlet - 1) % 6] as outlet,
           die(n, 116, greatest(5, :sources / 20)) as inferred,
           row_number() over (partition by story order by n) as place
    from (select n, case when n <= :stories then n else zipf(n, 111, :stories, 0.6) end as story,
                 zipf(n, 112, :sources / 10 * 6, 0.8) as outlet
          from generate_series(1::bigint, :articles) n) drawn) article;

-- Whom a story is about; those who are in many stories come first.
create unlogged table in_story as
  select story, person, nth('person', person) as person_id, rank
  from (
    select story, person, row_number() over (partition by story order by min(place)) as rank
    from (select n as story, place, zipf(n * 64 + place, 211, :people, 0.5) as person
          from a_story, generate_series(1, 4 + least(20, floor(60 / n ^ 0.3))::int) place) drawn
    group by story, person) ranked;

create unlogged table a_statement as
  select n, nth('statement', n) as id, story, person_id
  from (
    select n, story, 1 + floor(people * chance(n, 232) ^ 1.5)::bigint as rank
    from (select n, zipf(n, 231, :stories, 0.6) as story from generate_series(1::bigint, :statements) n) drawn
    join (select story, max(rank) as people from in_story group by story) figures using (story)) made
  join in_story using (story, rank)
  order by n;

create unlogged table a_proposal as
  select n, nth('proposal', n) as id, zipf(n, 301, :stories, 0.6) as story,
         die(n, 302, 5) as status, die(n, 303, 6) + 1 as elements, die(n, 304, 3) + 2 as positions
  from generate_series(1::bigint, :proposals) n;
create unlogged table an_element as
  select row_number() over (order by n, place) as n, n as proposal, story, place, elements
  from a_proposal cross join lateral generate_series(1, elements) place;
create unlogged table a_position as
  select row_number() over (order by n, place) as n, n as proposal, story, place
  from a_proposal cross join lateral generate_series(1, positions) place;

analyze a_story, an_article, in_story, a_statement, a_proposal, an_element, a_position;

insert into story (id, slug, title, summary, language, updated_at, article_count, first_reported)
  select story.id, 'story-' || n, sentence(n, 103),
         sentence(n, 104) || '. ' || sentence(n, 105) || '. ' || sentence(n, 106) || '.', language, updated_at,
         figures.articles, figures.first
  from a_story story
  join (select story, count(*)::int as articles, min(day) filter (where dated < 0.97) as first
        from an_article group by story) figures on figures.story = story.n;
insert into story_person (story_id, person_id, rank)
  select nth('story', story), person_id, rank from in_story;
insert into story_organization (story_id, organization_id, rank)
  select story_id, organization_id, row_number() over (partition by story_id order by organization_id)
  from (select distinct id as story_id, nth('organization', zipf(n * 8 + place, 212, :organizations, 0.7)) as organization_id
        from a_story, generate_series(1, 3) place) drawn;

-- A story's first claim is its own; positions have claims too.
insert into claim (id, slug, story_id, text)
  select nth('claim', n), 'claim-' || n, id, sentence(n, 221) || '.' from a_story;
