-- Somebody said something, somewhere, at some time.
create table statement (
  id                       uuid primary key,
  version                  integer not null default 1,
  editorial_state          editorial_state not null default new_state(),
  published                boolean not null generated always as (editorial_state in ('PUBLISHED', 'CORRECTED')) stored,
  editorial_publish_at     timestamptz,
  slug                     slug not null,
  story_id                 uuid not null,
  gist                     prose not null,
  made_value               date,
  made_earliest            date,
  made_latest              date,
  made_basis               basis not null,
  made_text                single_line,
  made_from                date not null generated always as (coalesce(made_earliest, '-infinity')) stored,
  channel                  channel not null,
  channel_source_id        uuid,
  channel_source_anonymous boolean not null generated always as (false) stored,
  event_id                 uuid,
  constraint statement_slug_uk unique (slug),
  constraint statement_listed_uk unique (id, made_from, published),
  constraint statement_version_ck check (version >= 1),
  constraint statement_embargo_ck check (embargo_holds(editorial_state, editorial_publish_at)),
  constraint statement_story_fk foreign key (story_id) references story (id) on delete cascade,
  constraint statement_channel_source_fk foreign key (channel_source_id, channel_source_anonymous)
    references source (id, anonymous),
  constraint statement_event_fk foreign key (event_id) references event (id)
    deferrable initially deferred,
  constraint statement_made_ck
    check (partial_date_holds(made_value, made_earliest, made_latest, made_basis, made_text))
);
comment on column statement.channel_source_anonymous is 'Never true: see source.speaks_to_anonymous.';
comment on column statement.made_from is 'What lists of statements are ordered by.';
create index statement_made_ix on statement (made_from, id) include (published);
create index statement_story_ix on statement (story_id, made_from, id) include (published);
create index statement_channel_ix on statement (channel, made_from, id) include (published);
create index statement_channel_source_ix on statement (channel_source_id) include (published);
create index statement_event_ix on statement (event_id) include (published);
create trigger statement_version before update on statement for each row execute function count_version();

-- What is repeated from the statement, and kept so by the foreign key, makes "what X said last" and "how much X said" a
-- look at one index. Without it, all that a person ever said was read to find the last three.
create table statement_speaker (
  statement_id uuid not null,
  party_id     uuid not null,
  position     smallint not null,
  made_from    date not null,
  published    boolean not null,
  constraint statement_speaker_pk primary key (statement_id, party_id),
  constraint statement_speaker_position_uk unique (statement_id, position) deferrable initially deferred,
  constraint statement_speaker_position_ck check (position >= 1),
  constraint statement_speaker_statement_fk foreign key (statement_id, made_from, published)
    references statement (id, made_from, published) on update cascade on delete cascade,
  constraint statement_speaker_party_fk foreign key (party_id) references party (id)
);
create index statement_speaker_party_ix on statement_speaker (party_id, made_from, statement_id) include (published);

-- Who inserts a speaker need not know. A writer that changes the statement meanwhile is waited for.
create function repeat_statement() returns trigger language plpgsql as $$
begin
  select made_from, published into new.made_from, new.published
  from statement where id = new.statement_id for key share;
  if not found then -- the foreign key says so
    new.made_from := '-infinity';
    new.published := false;
  end if;
  return new;
end $$;
create trigger statement_speaker_repeats_statement before insert or update of statement_id on statement_speaker
  for each row execute function repeat_statement();

-- With its foreign key deferred a speaker may come first, as when an edit is taken back.
create function tell_speakers() returns trigger language plpgsql as $$
begin
  update statement_speaker
  set made_from = come.made_from, published = come.published
  from come
  where come.id = statement_speaker.statement_id
    and (come.made_from, come.published) <> (statement_speaker.made_from, statement_speaker.published);
  return null;
end $$;
create trigger statement_comes_after_its_speakers after insert on statement
  referencing new table as come for each statement execute function tell_speakers();

-- What nobody said is no statement.
create function refuse_statement_without_speaker() returns trigger language plpgsql as $$
declare
  said uuid;
begin
  if tg_table_name = 'statement' then
    said := new.id;
  else
    said := old.statement_id;
    perform from statement where id = said for no key update; -- two writers could each remove one of two
  end if;
  if exists (select from statement where id = said)
    and not exists (select from statement_speaker where statement_id = said)
  then
    raise exception 'nobody made statement %', said
      using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
  end if;
  return null;
end $$;

create constraint trigger statement_has_a_speaker_ct
  after insert on statement deferrable initially deferred
  for each row execute function refuse_statement_without_speaker();
create constraint trigger statement_speaker_leaves_another_ct
  after delete or update of statement_id on statement_speaker deferrable initially deferred
  for each row execute function refuse_statement_without_speaker();

create table statement_claim (
  statement_id uuid not null,
  claim_id     uuid not null,
  position     smallint not null,
  constraint statement_claim_pk primary key (statement_id, claim_id),
  constraint statement_claim_position_uk unique (statement_id, position) deferrable initially deferred,
  constraint statement_claim_position_ck check (position >= 1),
  constraint statement_claim_statement_fk foreign key (statement_id) references statement (id) on delete cascade,
  constraint statement_claim_claim_fk foreign key (claim_id) references claim (id) on delete cascade
);
create index statement_claim_claim_ix on statement_claim (claim_id);
