-- 100 stories with 12 articles each, three citations and an author per article, among 6,000 parties.
create function pg_temp.id(kind text, n int) returns uuid language sql immutable
  return md5(kind || n)::uuid;

insert into party (id, kind, slug)
select pg_temp.id(lower(kind), n), kind::party_kind, lower(kind) || '-' || n
from generate_series(1, 3000) n, unnest(array['PERSON', 'SOURCE']) kind;

insert into person (id, slug, name)
select pg_temp.id('person', n), 'person-' || n, 'Person ' || n from generate_series(1, 3000) n;

insert into source (id, slug, name, kind)
select pg_temp.id('source', n), 'source-' || n, 'Source ' || n, 'OUTLET' from generate_series(1, 3000) n;

insert into name_alias (id, party_id, position, name, script)
select party_id, party_id, 1, name, 'Latn'
from (select id, name from person union all select id, name from source) named (party_id, name);

insert into story (id, slug, title, summary, language, updated_at)
select pg_temp.id('story', n), 'story-' || n, 'Story ' || n, repeat('Much happened. ', 20), 'en', now()
from generate_series(1, 100) n;

insert into newsroom (id, slug, outlet_id, basis)
select pg_temp.id('newsroom', n), 'newsroom-' || n, pg_temp.id('source', n), 'STATED'
from generate_series(1, 3000) n;

insert into article (id, slug, story_id, newsroom_id, title, language, outlet_id, outlet_basis,
                     published_value, published_earliest, published_latest, published_basis)
select pg_temp.id('article', n), 'article-' || n, pg_temp.id('story', 1 + n % 100),
       pg_temp.id('newsroom', 1 + n % 3000), 'Title ' || n, 'en', pg_temp.id('source', 1 + n % 3000), 'STATED'::basis,
       day, day, day, 'STATED'::basis
from generate_series(1, 1200) n, lateral (select date '2025-01-01' + n % 200 as day) days;

insert into article_author (article_id, person_id, position)
select pg_temp.id('article', n), pg_temp.id('person', 1 + n % 3000), 1 from generate_series(1, 1200) n;

insert into citation (id, article_id, position, source_id, passing_on_id, relation, label, lines)
select pg_temp.id('citation', n * 3 + position), pg_temp.id('article', n), position,
       pg_temp.id(case position when 1 then 'person' else 'source' end, 1 + (n * 61 + position) % 3000),
       case position when 3 then pg_temp.id('source', 1 + (n * 61) % 3000) end,
       'CITES', 'they', array[position, position + 10]
from generate_series(1, 1200) n, generate_series(1, 3) position;
