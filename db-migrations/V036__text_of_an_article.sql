-- What is kept of an article's text: its fingerprint, and the text itself only where a licence says that it may be.
--
-- A fingerprint is the set of the text's five-word runs (Broder's shingles), each as the first 64 bits of the SHA-256
-- of its words: lower case, without punctuation, joined by single blanks. With each goes the line on which it first
-- begins, so that whoever has two texts finds what they share; neither can be read. Lines are beside the hashes, not in
-- article_run, which finds other articles and is the larger for each byte.
--
-- org.throughline.article.Fingerprint makes both. All runs are kept: a sample would make every figure an estimate, and
-- news articles have 300 to 2,000 of them. The limit of 20,000, longer than the longest magazine pieces, bounds what one
-- article can cost.
create function fingerprint_holds(fingerprint bigint[])
  returns boolean language sql immutable parallel safe
  return case
    when array_ndims(fingerprint) is distinct from 1 then false
    when cardinality(fingerprint) > 20000 then false
    else array_position(fingerprint, null) is null
      and fingerprint = array(select distinct hash from unnest(fingerprint) as hash order by hash)
  end;

create function lines_locate(lines integer[], fingerprint bigint[])
  returns boolean language sql immutable parallel safe
  return lines is null
    or array_ndims(lines) is not distinct from 1 and cardinality(lines) = cardinality(fingerprint)
      and array_position(lines, null) is null and 1 <= all(lines);

create domain licence_id as text
  constraint licence_id_is_spdx
  check (value ~ '^[A-Za-z0-9][A-Za-z0-9.+-]*$' and length(value) <= 120);

-- Like prose, and longer.
create domain whole_text as text
  constraint whole_text_is_of_storable_length check (length(value) between 1 and 200000)
  constraint whole_text_has_no_control_character check (value !~ '[\u0001-\u0008\u000b-\u001f\u007f-\u009f]')
  constraint whole_text_shows check (shows(value));

create table article_text (
  article_id  uuid not null,
  fingerprint bigint[] not null,
  lines       integer[],
  licence     licence_id,
  text        whole_text,
  constraint article_text_pk primary key (article_id),
  constraint article_text_article_fk foreign key (article_id) references article (id) on delete cascade,
  constraint article_text_fingerprint_ck check (fingerprint_holds(fingerprint)),
  constraint article_text_lines_ck check (lines_locate(lines, fingerprint)),
  constraint article_text_is_kept_by_licence_ck check ((text is null) = (licence is null))
);
comment on column article_text.lines is 'Where each run of the fingerprint first begins, in its order; null where only the runs are known.';

-- Who else has a run: an index that PostgreSQL does not make of itself. A GIN index on the arrays takes little more than
-- a third of the space (370 MB instead of 970 for 10 million runs), but reads all articles that have a closing line in
-- common; of this one the first hundred are read.
create table article_run (
  hash       bigint not null,
  article_id uuid not null,
  constraint article_run_pk primary key (hash, article_id),
  constraint article_run_text_fk foreign key (article_id) references article_text (article_id)
    on update cascade on delete cascade
);
create index article_run_text_ix on article_run (article_id);
comment on table article_run is 'The fingerprints, run by run: kept by a trigger on article_text, written by nobody else.';

create function keep_article_runs() returns trigger language plpgsql as $$
begin
  delete from article_run
  where article_id = new.article_id and hash <> all (new.fingerprint);
  insert into article_run (hash, article_id)
  select hash, new.article_id from unnest(new.fingerprint) as hash
  on conflict do nothing;
  return null;
end $$;
create trigger article_text_runs after insert or update of fingerprint on article_text
  for each row execute function keep_article_runs();
