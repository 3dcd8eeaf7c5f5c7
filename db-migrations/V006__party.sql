-- Whoever can say, hold, propose or pass something on: a person, an organization or a source.
-- Its slug is unique among all three, so "who" is always one word. The kind column is repeated in
-- the three tables and tied to this one, so a party is at most one of them. The last three columns
-- are its id again, each for one kind: with these tables come foreign keys to them, so it is one.
create table party (
  id              uuid primary key,
  kind            party_kind not null,
  slug            slug not null,
  published       boolean not null default true,
  source_id       uuid generated always as (case kind when 'SOURCE' then id end) stored,
  person_id       uuid generated always as (case kind when 'PERSON' then id end) stored,
  organization_id uuid generated always as (case kind when 'ORGANIZATION' then id end) stored,
  constraint party_slug_uk unique (slug),
  constraint party_kind_uk unique (id, kind, slug) include (published)
);
create index party_source_ix on party (source_id);
create index party_person_ix on party (person_id);
create index party_organization_ix on party (organization_id);
