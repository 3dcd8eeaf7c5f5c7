-- One claim with 10,000 reports: five each by 2,000 articles of 500 newsrooms, through an agency
-- down to one of 1,000 people. And 20,000 other claims with one report each: the planner expects few.
create or replace function pg_temp.id(kind text, n int) returns uuid language sql immutable
  return md5(kind || n)::uuid;

insert into party (id, kind, slug)
select pg_temp.id('person', n), 'PERSON'::party_kind, 'person-' || n from generate_series(1, 1000) n
union all
select pg_temp.id('source', n), 'SOURCE', 'source-' || n from generate_series(1, 500) n;

insert into person (id, slug, name)
select pg_temp.id('person', n), 'person-' || n, 'Person ' || n from generate_series(1, 1000) n;

insert into source (id, slug, name, kind)
select pg_temp.id('source', n), 'source-' || n, 'Source ' || n, 'OUTLET' from generate_series(1, 500) n;

insert into name_alias (id, party_id, position, name, script)
select gen_random_uuid(), id, 1, name, 'Latn' from person
union all
select gen_random_uuid(), id, 1, name, 'Latn' from source;

insert into story (id, slug, title, language, updated_at)
values (pg_temp.id('story', 1), 'story', 'Story', 'en', now());

insert into claim (id, slug, story_id, text)
values (pg_temp.id('claim', 1), 'it-rains', pg_temp.id('story', 1), 'It rains.');

insert into claim (id, slug, story_id, text)
select pg_temp.id('claim', n), 'claim-' || n, pg_temp.id('story', 1), 'Claim ' || n from generate_series(2, 20001) n;

insert into newsroom (id, slug, outlet_id, basis)
select pg_temp.id('newsroom', n), 'newsroom-' || n, pg_temp.id('source', n), 'STATED'
from generate_series(1, 500) n;

insert into article (id, slug, story_id, newsroom_id, title, language, outlet_id, outlet_basis, published_basis)
select pg_temp.id('article', n), 'article-' || n, pg_temp.id('story', 1), pg_temp.id('newsroom', 1 + n % 500),
       'Title ' || n, 'en', pg_temp.id('source', 1 + n % 500), 'STATED', 'UNKNOWN'
from generate_series(1, 2000) n;

insert into article_author (article_id, person_id, position)
select pg_temp.id('article', n), pg_temp.id('person', 1 + n % 1000), 1 from generate_series(1, 2000) n;

insert into report (id, article_id, claim_id, position, certainty, attribution, wording, lines)
select pg_temp.id('report', n * 5 + place), pg_temp.id('article', n), pg_temp.id('claim', 1), place,
       'REPORTEDLY', 'EXPLICIT', case place when 3 then 'it pours' end, array[place * 3, place * 3 + 1]
from generate_series(1, 2000) n, generate_series(1, 5) place;

insert into report (id, article_id, claim_id, position, certainty, attribution, lines)
select pg_temp.id('other report', n), pg_temp.id('article', 1 + n % 2000), pg_temp.id('claim', n), 1, 'WILL', 'NONE', '{1}'
from generate_series(2, 20001) n;

insert into report_hop (report_id, position, party_id, relation, basis)
select pg_temp.id('report', n * 5 + place), hop,
       case hop when 1 then pg_temp.id('source', 1 + (n * 7 + place) % 500)
                else pg_temp.id('person', 1 + (n * 5 + place) % 1000) end,
       'CITES', 'STATED'
from generate_series(1, 2000) n, generate_series(1, 5) place, generate_series(1, 2) hop;
