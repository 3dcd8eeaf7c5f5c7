-- Where a party stands on a proposal. The claim is the evidence: its reports are the position's.
create table position (
  id                   uuid primary key,
  version              integer not null default 1,
  editorial_state      editorial_state not null default new_state(),
  published            boolean not null generated always as (editorial_state in ('PUBLISHED', 'CORRECTED')) stored,
  editorial_publish_at timestamptz,
  proposal_id          uuid not null,
  key                  slug not null,
  rank                 smallint not null,
  holder_id            uuid not null,
  spokesperson_id      uuid,
  stated_by_id         uuid,
  stance               stance not null,
  detail               prose,
  since_value          date,
  since_earliest       date,
  since_latest         date,
  since_basis          basis not null,
  since_text           single_line,
  claim_id             uuid not null,
  constraint position_key_uk unique (proposal_id, key),
  constraint position_version_ck check (version >= 1),
  constraint position_embargo_ck check (embargo_holds(editorial_state, editorial_publish_at)),
  constraint position_rank_uk unique (proposal_id, rank) deferrable initially deferred,
  constraint position_rank_ck check (rank >= 1),
  constraint position_proposal_fk foreign key (proposal_id) references proposal (id) on delete cascade,
  constraint position_holder_fk foreign key (holder_id) references party (id),
  constraint position_spokesperson_fk foreign key (spokesperson_id) references person (id),
  constraint position_stated_by_fk foreign key (stated_by_id) references party (id),
  constraint position_claim_fk foreign key (claim_id) references claim (id)
    deferrable initially deferred,
  constraint position_speaks_through_another_ck check (spokesperson_id <> holder_id),
  constraint position_since_ck
    check (partial_date_holds(since_value, since_earliest, since_latest, since_basis, since_text))
);
create index position_holder_ix on position (holder_id, id) include (published);
create index position_spokesperson_ix on position (spokesperson_id) include (published);
create index position_stated_by_ix on position (stated_by_id) include (published);
create index position_claim_ix on position (claim_id) include (published);
create trigger position_version before update on position for each row execute function count_version();

create table position_contest (
  position_id uuid not null,
  by_id       uuid not null,
  constraint position_contest_pk primary key (position_id, by_id),
  constraint position_contest_by_another_ck check (position_id <> by_id),
  constraint position_contest_position_fk foreign key (position_id) references position (id) on delete cascade,
  constraint position_contest_by_fk foreign key (by_id) references position (id) on delete cascade
);
create index position_contest_by_ix on position_contest (by_id);

-- Positions on different proposals do not contradict each other. No lock is needed: a position that
-- is referred to does not change its proposal, which is part of a key, until the referrer is done.
create function refuse_contest_across_proposals() returns trigger language plpgsql as $$
declare
  touched uuid;
begin
  if tg_table_name = 'position' then touched := new.id; else touched := new.position_id; end if;
  if exists (
    select from position_contest contest
    join position contested on contested.id = contest.position_id
    join position other on other.id = contest.by_id
    where touched in (contest.position_id, contest.by_id) and contested.proposal_id <> other.proposal_id)
  then
    raise exception 'position % is contested by one on another proposal, or contests it', touched
      using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
  end if;
  return null;
end $$;

create constraint trigger position_contest_within_proposal_ct
  after insert or update on position_contest deferrable initially deferred
  for each row execute function refuse_contest_across_proposals();
create constraint trigger position_stays_on_its_proposal_ct
  after update of proposal_id on position deferrable initially deferred
  for each row execute function refuse_contest_across_proposals();

-- What has to happen before a proposal takes effect, and which claims stand in the way.
create table condition (
  id                   uuid primary key,
  version              integer not null default 1,
  editorial_state      editorial_state not null default new_state(),
  published            boolean not null generated always as (editorial_state in ('PUBLISHED', 'CORRECTED')) stored,
  editorial_publish_at timestamptz,
  proposal_id          uuid not null,
  position             smallint not null,
  text                 prose not null,
  state                condition_state not null,
  stated_by_id         uuid,
  claim_id             uuid not null,
  constraint condition_version_ck check (version >= 1),
  constraint condition_embargo_ck check (embargo_holds(editorial_state, editorial_publish_at)),
  constraint condition_position_uk unique (proposal_id, position) deferrable initially deferred,
  constraint condition_position_ck check (position >= 1),
  constraint condition_proposal_fk foreign key (proposal_id) references proposal (id) on delete cascade,
  constraint condition_stated_by_fk foreign key (stated_by_id) references party (id),
  constraint condition_claim_fk foreign key (claim_id) references claim (id)
    deferrable initially deferred
);
create index condition_stated_by_ix on condition (stated_by_id) include (published);
create index condition_claim_ix on condition (claim_id) include (published);
create trigger condition_version before update on condition for each row execute function count_version();

create table condition_block (
  condition_id uuid not null,
  claim_id     uuid not null,
  constraint condition_block_pk primary key (condition_id, claim_id),
  constraint condition_block_condition_fk foreign key (condition_id) references condition (id) on delete cascade,
  constraint condition_block_claim_fk foreign key (claim_id) references claim (id)
    deferrable initially deferred
);
create index condition_block_claim_ix on condition_block (claim_id);
