-- Whoever can say, hold, propose or pass something on: a person, an organization or a source.
-- Its slug is unique among all three, so "who" is always one word. The kind column is repeated in
-- the three tables and tied to this one, so a party is exactly one of them.
create table party (
  id   uuid primary key,
  kind party_kind not null,
  slug slug not null,
  constraint party_slug_uk unique (slug),
  constraint party_kind_uk unique (id, kind, slug)
);
