-- A person is found by a surname too: "macron" finds Emmanuel Macron.
create function name_words(name text)
  returns text[] language sql immutable strict parallel safe
  return string_to_array(name_key(name), ' ');

alter table name_alias add column words text[] not null generated always as (name_words(name)) stored;
create index name_alias_words_ix on name_alias using gin (words);

-- Whom a search by the beginning of a word finds, by any of their names. What is sought becomes a key
-- once, not once for each name.
create function parties_named(beginning text)
  returns table (party_id uuid) language sql stable parallel safe as $$
    select party_id from name_alias
    where position(' ' || (select name_key(beginning)) in ' ' || key) > 0
  $$;
