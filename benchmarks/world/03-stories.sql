-- Stories, from the one that most is written about to the least; ten articles to a story on average.
set session_replication_role = replica;
\set people :stories
select :stories * 10 as articles, :stories * 25 as statements,
       :stories / 20 as organizations, greatest(60, :stories / 40) as sources \gset

-- What most is written about has changed most lately.
create unlogged table a_story as
  select n, nth('story', n) as id, some_language(n, 101) as language,
         timestamptz '2026-11-22 12:00Z'
           - interval '730 days' * chance(n, 102) * (n::float8 / :stories) ^ 0.3 - n * interval '1 microsecond' as updated_at
  from generate_series(1, :stories) n;
create unique index on a_story (n);

-- Every story has an article of its own; the others fall to stories by their rank.
create unlogged table an_article as
  select article.*, nth('article', n) as id,
         -- A piece that names no outlet is of an inferred newsroom.
         case when named then nth('source', outlet) end as outlet_id,
         case when named then nth('newsroom', outlet) else nth('inferred newsroom', die(n, 116, greatest(5, :sources / 20))) end
           as newsroom_id,
         row_number() over (partition by story order by n) as place
  from (
    select n, case when n <= :stories then n else zipf(n, 111, :stories, 0.6) end as story,
           -- Outlets end in 1, 2, 4, 6, 8 and 0.
           1 + 10 * ((zipf(n, 112, :sources / 10 * 6, 0.8) - 1) / 6)
             + ('{0,1,3,5,7,9}'::int[])[1 + (zipf(n, 112, :sources / 10 * 6, 0.8) - 1) % 6] as outlet,
           chance(n, 113) < 0.95 as named,
           some_day(n, 114) as day,
           chance(n, 115) as dated
    from generate_series(1, :articles) n) article;
create unique index on an_article (story, place);

insert into story (id, slug, title, summary, language, updated_at, article_count, first_reported)
  select story.id, 'story-' || n, sentence(n, 103),
         sentence(n, 104) || '. ' || sentence(n, 105) || '. ' || sentence(n, 106) || '.', language, updated_at,
         figures.articles, figures.first
  from a_story story
  join (select story, count(*)::int as articles, min(day) filter (where dated < 0.97) as first
        from an_article group by story) figures on figures.story = story.n;

-- 90 of 100 articles have a day, 7 an interval, 3 none.
insert into article (id, slug, story_id, newsroom_id, title, url, language, outlet_id, outlet_basis,
                     published_value, published_earliest, published_latest, published_basis)
  select article.id, 'article-' || article.n, story.id, newsroom_id, sentence(article.n, 121),
         'https://news.example/' || article.n, story.language, outlet_id,
         case when named then 'STATED' else 'UNKNOWN' end::basis,
         case when dated < 0.9 then day end,
         case when dated < 0.97 then day end,
         case when dated < 0.9 then day when dated < 0.97 then day + 3 end,
         case when dated < 0.9 then 'STATED' when dated < 0.97 then 'DERIVED' else 'UNKNOWN' end::basis
  from an_article article join a_story story on story.n = article.story
  order by article.n;

insert into article_author (article_id, person_id, position)
  select id, person_id, row_number() over (partition by id order by min(turn))
  from an_article, generate_series(1, die(n, 130, 3) - 1) turn,
       lateral (select nth('person', :people + 1 - zipf(n, 130 + turn, :people, 0.5)) as person_id) author
  group by id, person_id;

insert into citation (id, article_id, position, source_id, passing_on_id, relation, label, lines)
  select nth('citation', n * 8 + turn), article.id, turn, source.id,
         case when source.id is not null and passed.id <> source.id and chance(n, 160 + turn) < 0.2 then passed.id end,
         case when source.id is null then 'UNATTRIBUTED'
              else (enum_range('CITES'::citation_relation, 'MENTIONS'))[die(n, 170 + turn, 7)] end,
         case when source.id is not null then pick('{the agency,the ministry,officials,the daily,a spokesperson}', n, 180 + turn) end,
         some_lines(n, 190 + turn * 10)
  from an_article article
  cross join lateral generate_series(1, die(n, 140, 4) - 1 + (n % 2)) turn
  left join to_credit source
    on source.rank = zipf(n, 140 + turn, (select count(*) from to_credit), 0.9) and chance(n, 150 + turn) < 0.95
  join to_credit passed on passed.rank = zipf(n, 200 + turn, (select count(*) from to_credit), 0.9);

-- Whom a story is about; those who are in many stories come first.
create unlogged table in_story as
  select story, person, row_number() over (partition by story order by min(place)) as rank
  from (select n as story, place, zipf(n * 64 + place, 211, :people, 0.5) as person
        from a_story, generate_series(1, 4 + least(20, floor(60 / n ^ 0.3))::int) place) drawn
  group by story, person;
create unique index on in_story (story, rank);
insert into story_person (story_id, person_id, rank)
  select nth('story', story), nth('person', person), rank from in_story;
insert into story_organization (story_id, organization_id, rank)
  select story_id, organization_id, row_number() over (partition by story_id order by organization_id)
  from (select distinct nth('story', n) as story_id, nth('organization', zipf(n * 8 + place, 212, :organizations, 0.7)) as organization_id
        from a_story, generate_series(1, 3) place) drawn;

-- A story's first claim is its own; positions have claims too.
insert into claim (id, slug, story_id, text)
  select nth('claim', n), 'claim-' || n, id, sentence(n, 221) || '.' from a_story;

create unlogged table a_statement as
  select n, story, person
  from (select n, zipf(n, 231, :stories, 0.6) as story from generate_series(1, :statements) n) made
  join lateral (select max(rank) as people from in_story where in_story.story = made.story) figures on true
  join in_story using (story)
  where rank = 1 + floor(people * chance(n, 232) ^ 1.5);
insert into statement (id, slug, story_id, gist, made_value, made_earliest, made_latest, made_basis, channel)
  select nth('statement', n), 'statement-' || n, nth('story', story),
         'Says that ' || lower(left(sentence(n, 233), 1)) || substr(sentence(n, 233), 2) || '.',
         day, day, day, case when day is null then 'UNKNOWN' else 'STATED' end::basis,
         (enum_range(null::channel))[die(n, 236, 7)]
  from a_statement
  cross join lateral (select case when chance(n, 234) < 0.95 then some_day(n, 235) end as day) made
  order by n;
insert into statement_speaker (statement_id, party_id, position, made_from, published)
  select statement.id, nth('person', person), 1, made_from, published
  from a_statement join statement on statement.id = nth('statement', n) order by n;
insert into statement_claim (statement_id, claim_id, position)
  select nth('statement', n), nth('claim', story), 1 from a_statement where n % 5 = 0;

insert into event (id, slug, story_id, name, status, date_value, date_earliest, date_latest, date_basis, place)
  select nth('event', n), 'event-' || n, id, sentence(n, 241), (enum_range(null::event_status))[die(n, 242, 5)],
         day, day, day, case when day is null then 'UNKNOWN' else 'STATED' end::basis,
         pick('{Brussels,Geneva,Vienna,Oslo,Lisbon,Warsaw}', n, 243)
  from a_story
  cross join lateral (select case when chance(n, 244) < 0.8 then some_day(n, 245) end as day) held;
insert into participation (id, event_id, party_id, position, basis)
  select nth('participation', story * 4 + rank), nth('event', story), nth('person', person), rank, 'STATED'
  from in_story where rank <= 3;

insert into mention (alias_id, article_id, party_id, lines)
  select distinct on (person, article.id)
         nth('person alias', person), article.id, nth('person', person), some_lines(article.n, 250)
  from an_article article
  cross join generate_series(1, 3) turn
  join in_story on in_story.story = article.story and rank = zipf(article.n * 4 + turn, 251, 6, 0.9);
