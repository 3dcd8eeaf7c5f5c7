-- A name as it is compared: no accents, no case, one kind of apostrophe and hyphen, single spaces.
-- unaccent() is only "stable" because its dictionary can be exchanged; ours is not, so the
-- function may be indexed. The C collation keeps the result the same on every machine.
create extension if not exists unaccent;

create function name_key(name text)
  returns text language sql immutable strict parallel safe
  return lower(
    btrim(regexp_replace(
      translate(unaccent('unaccent'::regdictionary, normalize(name, NFKC)), '’‘ʼ`‐‑–', '''''''''---'),
      '\s+', ' ', 'g')) collate "und-x-icu");
