create table event (
  id                   uuid primary key,
  version              integer not null default 1,
  editorial_state      editorial_state not null default new_state(),
  published            boolean not null generated always as (editorial_state in ('PUBLISHED', 'CORRECTED')) stored,
  editorial_publish_at timestamptz,
  slug                 slug not null,
  story_id             uuid not null,
  name                 single_line not null,
  status               event_status not null,
  date_value           date,
  date_earliest        date,
  date_latest          date,
  date_basis           basis not null,
  date_text            single_line,
  place                single_line,
  constraint event_slug_uk unique (slug),
  constraint event_version_ck check (version >= 1),
  constraint event_embargo_ck check (embargo_holds(editorial_state, editorial_publish_at)),
  constraint event_story_fk foreign key (story_id) references story (id) on delete cascade,
  constraint event_date_ck
    check (partial_date_holds(date_value, date_earliest, date_latest, date_basis, date_text))
);
create index event_date_ix on event (coalesce(date_earliest, 'infinity'), id) include (published);
create index event_story_ix on event (story_id, coalesce(date_earliest, 'infinity'), id) include (published);
create index event_status_ix on event (status, coalesce(date_earliest, 'infinity'), id) include (published);
create trigger event_version before update on event for each row execute function count_version();

create table event_next (
  event_id uuid not null,
  next_id  uuid not null,
  constraint event_next_pk primary key (event_id, next_id),
  constraint event_next_is_another_ck check (event_id <> next_id),
  constraint event_next_event_fk foreign key (event_id) references event (id) on delete cascade,
  constraint event_next_next_fk foreign key (next_id) references event (id) on delete cascade
);
create index event_next_next_ix on event_next (next_id);

-- Time runs one way: what comes next is not surely over before, and never comes round again.
create function refuse_next_over_before() returns trigger language plpgsql as $$
declare
  touched uuid;
begin
  if tg_table_name = 'event' then touched := new.id; else touched := new.event_id; end if;
  perform from event where id = any (array(
    select touched
    union all select next_id from event_next where event_id = touched
    union all select event_id from event_next where next_id = touched))
  order by id for no key update; -- their days stay as they are meanwhile
  if exists (
    select from event first
    join event_next link on link.event_id = first.id
    join event next on next.id = link.next_id
    where first.id = touched and first.date_earliest > next.date_latest)
    or exists (
    select from event next
    join event_next link on link.next_id = next.id
    join event first on first.id = link.event_id
    where next.id = touched and first.date_earliest > next.date_latest)
  then
    raise exception 'event % comes next to one that is later, or before one that is over', touched
      using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
  end if;
  return null;
end $$;

create constraint trigger event_next_is_not_before_ct
  after insert or update on event_next deferrable initially deferred
  for each row execute function refuse_next_over_before();
create constraint trigger event_stays_before_its_next_ct
  after update of date_earliest, date_latest on event deferrable initially deferred
  for each row execute function refuse_next_over_before();

-- Each step is one look into the index, whatever the planner believes of a table that was small before
-- the transaction: a thousand links in a row are half a million steps.
create function refuse_next_to_come_round() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  perform pg_advisory_xact_lock('event_next'::regclass::bigint); -- two writers could each add half a circle
  if exists (
    with recursive later (id) as (
      select new.next_id
      union
      select link.next_id
      from later
      cross join lateral (select next_id from event_next where event_id = later.id offset 0) link)
    select from later where id = new.event_id)
  then
    raise exception 'event % comes next to itself, by way of others', new.event_id
      using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
  end if;
  return null;
end $$;

create constraint trigger event_next_never_comes_round_ct
  after insert or update on event_next deferrable initially deferred
  for each row execute function refuse_next_to_come_round();

create table event_claim (
  event_id uuid not null,
  claim_id uuid not null,
  position smallint not null,
  constraint event_claim_pk primary key (event_id, claim_id),
  constraint event_claim_position_uk unique (event_id, position) deferrable initially deferred,
  constraint event_claim_position_ck check (position >= 1),
  constraint event_claim_event_fk foreign key (event_id) references event (id) on delete cascade,
  constraint event_claim_claim_fk foreign key (claim_id) references claim (id) on delete cascade
);
create index event_claim_claim_ix on event_claim (claim_id);

create table participation (
  id       uuid primary key,
  event_id uuid not null,
  party_id uuid not null,
  position smallint not null,
  basis    basis not null,
  constraint participation_party_uk unique (event_id, party_id),
  constraint participation_position_uk unique (event_id, position) deferrable initially deferred,
  constraint participation_position_ck check (position >= 1),
  constraint participation_event_fk foreign key (event_id) references event (id) on delete cascade,
  constraint participation_party_fk foreign key (party_id) references party (id)
);
create index participation_party_ix on participation (party_id, event_id);

create table participation_article (
  participation_id uuid not null,
  article_id       uuid not null,
  constraint participation_article_pk primary key (participation_id, article_id),
  constraint participation_article_participation_fk foreign key (participation_id)
    references participation (id) on delete cascade,
  constraint participation_article_article_fk foreign key (article_id) references article (id) on delete cascade
);
create index participation_article_article_ix on participation_article (article_id);

-- How many took part, as an article counts them: "seven", "several".
create table count_mention (
  event_id   uuid not null,
  article_id uuid not null,
  position   smallint not null,
  text       single_line not null,
  value      integer,
  lines      integer[] not null,
  constraint count_mention_pk primary key (event_id, article_id, position),
  constraint count_mention_position_ck check (position >= 1),
  constraint count_mention_value_ck check (value >= 0),
  constraint count_mention_event_fk foreign key (event_id) references event (id) on delete cascade,
  constraint count_mention_article_fk foreign key (article_id) references article (id) on delete cascade,
  constraint count_mention_lines_ck check (lines_hold(lines) and cardinality(lines) > 0)
);
create index count_mention_article_ix on count_mention (article_id);

-- Where an event might take place; the claim says who brings the place up.
create table place_candidate (
  event_id     uuid not null,
  position     smallint not null,
  name         single_line not null,
  country_id   uuid,
  country_kind organization_kind not null generated always as ('COUNTRY') stored,
  claim_id     uuid not null,
  constraint place_candidate_pk primary key (event_id, name),
  constraint place_candidate_position_uk unique (event_id, position) deferrable initially deferred,
  constraint place_candidate_position_ck check (position >= 1),
  constraint place_candidate_event_fk foreign key (event_id) references event (id) on delete cascade,
  constraint place_candidate_country_fk foreign key (country_id, country_kind)
    references organization (id, kind),
  constraint place_candidate_claim_fk foreign key (claim_id) references claim (id)
    deferrable initially deferred
);
comment on column place_candidate.country_kind is
  'Always COUNTRY: part of the foreign key, so that an alliance or a group is no country.';
create index place_candidate_country_ix on place_candidate (country_id);
create index place_candidate_claim_ix on place_candidate (claim_id);
