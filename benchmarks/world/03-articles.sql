-- Articles, by whom they are, what they cite and whom they name.
set session_replication_role = replica;
\set people :stories
select count(*) as credited from to_credit \gset

-- 90 of 100 articles have a day, 7 an interval, 3 none.
insert into article (id, slug, story_id, newsroom_id, title, url, language, outlet_id, outlet_basis,
                     published_value, published_earliest, published_latest, published_basis)
  select id, 'article-' || n, story_id, newsroom_id, sentence(n, 121),
         'https://news.example/' || n, language, outlet_id,
         case when named then 'STATED' else 'UNKNOWN' end::basis,
         case when dated < 0.9 then day end,
         case when dated < 0.97 then day end,
         case when dated < 0.9 then day when dated < 0.97 then day + 3 end,
         case when dated < 0.9 then 'STATED' when dated < 0.97 then 'DERIVED' else 'UNKNOWN' end::basis
  from (select article.*, story.id as story_id, language
        from an_article article join a_story story on story.n = article.story
        order by article.n) article;

insert into article_author (article_id, person_id, position)
  select id, nth('person', person), row_number() over (partition by n order by turn)
  from (select n, id, person, min(turn) as turn
        from an_article, generate_series(1, die(n, 130, 3) - 1) turn,
             lateral (select :people + 1 - zipf(n, 130 + turn, :people, 0.5) as person) author
        group by n, id, person) author;

insert into citation (id, article_id, position, source_id, passing_on_id, relation, label, lines)
  select nth('citation', n * 8 + turn), article.id, turn, source.id,
         case when source.id is not null and passed.id <> source.id and chance(n, 160 + turn) < 0.2 then passed.id end,
         case when source.id is null then 'UNATTRIBUTED'
              else (select enum_range('CITES'::citation_relation, 'MENTIONS'))[die(n, 170 + turn, 7)] end,
         case when source.id is not null then pick('{the agency,the ministry,officials,the daily,a spokesperson}', n, 180 + turn) end,
         some_lines(n, 190 + turn * 10)
  from an_article article
  cross join lateral generate_series(1, die(n, 140, 4) - 1 + (n % 2)) turn
  left join to_credit source
    on source.rank = zipf(n, 140 + turn, :credited, 0.9) and chance(n, 150 + turn) < 0.95
  join to_credit passed on passed.rank = zipf(n, 200 + turn, :credited, 0.9);

insert into mention (alias_id, article_id, party_id, lines)
  select nth('person alias', person), article_id, person_id, some_lines(n, 250)
  from (select distinct on (person, article.n) person, person_id, article.n, article.id as article_id
        from (select *, generate_series(1, 3) as turn from an_article) article
        join in_story on in_story.story = article.story and rank = zipf(article.n * 4 + turn, 251, 6, 0.9)) named;
