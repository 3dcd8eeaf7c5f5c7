-- Something that is on the table.
create table proposal (
  id                   uuid primary key,
  version              integer not null default 1,
  editorial_state      editorial_state not null default new_state(),
  published            boolean not null generated always as (editorial_state in ('PUBLISHED', 'CORRECTED')) stored,
  editorial_publish_at timestamptz,
  slug                 slug not null,
  story_id             uuid not null,
  name                 single_line not null,
  status               proposal_status not null,
  lead_id              uuid,
  amount_value         numeric(20, 2),
  amount_currency      currency_code,
  constraint proposal_slug_uk unique (slug),
  constraint proposal_version_ck check (version >= 1),
  constraint proposal_embargo_ck check (embargo_holds(editorial_state, editorial_publish_at)),
  constraint proposal_story_fk foreign key (story_id) references story (id) on delete cascade,
  constraint proposal_lead_fk foreign key (lead_id) references role (id),
  constraint proposal_amount_ck
    check (num_nonnulls(amount_value, amount_currency) in (0, 2) and amount_value > 0 and amount_value <> 'NaN')
);
create index proposal_name_ix on proposal (name, id) include (published);
create index proposal_story_ix on proposal (story_id, id) include (published);
create index proposal_status_ix on proposal (status, name, id) include (published);
create index proposal_lead_ix on proposal (lead_id) include (published);
create trigger proposal_version before update on proposal for each row execute function count_version();

create table proposal_proponent (
  proposal_id uuid not null,
  party_id    uuid not null,
  position    smallint not null,
  constraint proposal_proponent_pk primary key (proposal_id, party_id),
  constraint proposal_proponent_position_uk unique (proposal_id, position) deferrable initially deferred,
  constraint proposal_proponent_position_ck check (position >= 1),
  constraint proposal_proponent_proposal_fk foreign key (proposal_id) references proposal (id) on delete cascade,
  constraint proposal_proponent_party_fk foreign key (party_id) references party (id)
);
create index proposal_proponent_party_ix on proposal_proponent (party_id, proposal_id);

create table proposal_link (
  proposal_id uuid not null,
  kind        proposal_link_kind not null,
  other_id    uuid not null,
  basis       basis not null,
  constraint proposal_link_pk primary key (proposal_id, kind, other_id),
  constraint proposal_link_to_another_ck check (proposal_id <> other_id),
  constraint proposal_link_proposal_fk foreign key (proposal_id) references proposal (id) on delete cascade,
  constraint proposal_link_other_fk foreign key (other_id) references proposal (id) on delete cascade
);
create index proposal_link_other_ix on proposal_link (other_id);

-- Nothing is a component of its component, a model for its model or before what precedes it.
-- Related proposals may say so of each other.
create function refuse_proposal_linked_to_itself() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  perform pg_advisory_xact_lock('proposal_link'::regclass::bigint); -- two writers could each add half a circle
  if exists (
    with recursive reached (id) as (
      select new.other_id
      union
      select link.other_id
      from reached
      cross join lateral (
        select other_id from proposal_link where proposal_id = reached.id and kind = new.kind offset 0) link)
    select from reached where id = new.proposal_id)
  then
    raise exception 'proposal % is linked to itself as %, by way of others', new.proposal_id, new.kind
      using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
  end if;
  return null;
end $$;

create constraint trigger proposal_link_never_comes_round_ct
  after insert or update on proposal_link deferrable initially deferred
  for each row when (new.kind <> 'RELATED') execute function refuse_proposal_linked_to_itself();

create table status_change (
  id            uuid primary key,
  proposal_id   uuid not null,
  position      smallint not null,
  status        proposal_status not null,
  from_value    date,
  from_earliest date,
  from_latest   date,
  from_basis    basis not null,
  from_text     single_line,
  basis         basis not null,
  constraint status_change_position_uk unique (proposal_id, position) deferrable initially deferred,
  constraint status_change_position_ck check (position >= 1),
  constraint status_change_proposal_fk foreign key (proposal_id) references proposal (id) on delete cascade,
  constraint status_change_from_ck
    check (partial_date_holds(from_value, from_earliest, from_latest, from_basis, from_text))
);

-- A history that is told leads to where the proposal is: by changes, forward in time.
create function refuse_history_that_leads_elsewhere() returns trigger language plpgsql as $$
declare
  touched uuid;
  reached proposal_status;
  wrong text;
begin
  if tg_table_name = 'proposal' then touched := new.id;
  elsif tg_argv[0] = 'joined' then touched := new.proposal_id;
  else touched := old.proposal_id;
  end if;
  select status into reached from proposal where id = touched for no key update;
  if not found then
    return null;
  end if;
  select case
      when bool_or(status = before) then 'the same status twice running'
      when bool_or(from_latest < earliest_before) then 'a later status from an earlier day'
      when (array_agg(status order by position desc))[1] <> reached then 'a last status that is not the proposal''s'
    end into wrong
  from (
    select status, position, from_latest,
           lag(status) over course as before,
           max(from_earliest) over (course rows between unbounded preceding and 1 preceding) as earliest_before
    from status_change where proposal_id = touched
    window course as (order by position)) history;
  if wrong is not null then
    raise exception 'the history of proposal % has %', touched, wrong
      using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
  end if;
  return null;
end $$;

create constraint trigger proposal_status_is_its_last_ct
  after update of status on proposal deferrable initially deferred
  for each row execute function refuse_history_that_leads_elsewhere();
create constraint trigger status_change_leads_to_status_ct
  after insert or update on status_change deferrable initially deferred
  for each row execute function refuse_history_that_leads_elsewhere('joined');
create constraint trigger status_change_leaves_what_leads_to_status_ct
  after delete or update of proposal_id on status_change deferrable initially deferred
  for each row execute function refuse_history_that_leads_elsewhere('left');

create table status_change_article (
  status_change_id uuid not null,
  article_id       uuid not null,
  constraint status_change_article_pk primary key (status_change_id, article_id),
  constraint status_change_article_change_fk foreign key (status_change_id)
    references status_change (id) on delete cascade,
  constraint status_change_article_article_fk foreign key (article_id) references article (id) on delete cascade
);
create index status_change_article_article_ix on status_change_article (article_id);

-- A part of a proposal. Parts that somebody lists together form a named, ordered set.
create table proposal_element (
  id                   uuid primary key,
  version              integer not null default 1,
  editorial_state      editorial_state not null default new_state(),
  published            boolean not null generated always as (editorial_state in ('PUBLISHED', 'CORRECTED')) stored,
  editorial_publish_at timestamptz,
  proposal_id          uuid not null,
  key                  slug not null,
  label                single_line not null,
  set                  slug,
  position             smallint not null,
  constraint proposal_element_key_uk unique (proposal_id, key),
  constraint proposal_element_position_uk unique nulls not distinct (proposal_id, set, position)
    deferrable initially deferred,
  constraint proposal_element_version_ck check (version >= 1),
  constraint proposal_element_embargo_ck check (embargo_holds(editorial_state, editorial_publish_at)),
  constraint proposal_element_position_ck check (position >= 1),
  constraint proposal_element_proposal_fk foreign key (proposal_id) references proposal (id) on delete cascade
);
create trigger proposal_element_version before update on proposal_element
  for each row execute function count_version();

-- The API gives an element's place in its set: the third of a set has a first and a second.
create function refuse_gap_in_set() returns trigger language plpgsql as $$
declare
  touched proposal_element;
begin
  if tg_argv[0] = 'joined' then touched := new; else touched := old; end if;
  perform from proposal where id = touched.proposal_id for no key update; -- two writers could each move one
  if (select max(position) <> count(*) from proposal_element
      where proposal_id = touched.proposal_id and set = touched.set)
  then
    raise exception 'the set % of proposal % has a gap', touched.set, touched.proposal_id
      using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
  end if;
  return null;
end $$;

create constraint trigger proposal_element_joins_without_gap_ct
  after insert or update of proposal_id, set, position on proposal_element deferrable initially deferred
  for each row when (new.set is not null) execute function refuse_gap_in_set('joined');
create constraint trigger proposal_element_leaves_without_gap_ct
  after delete or update of proposal_id, set, position on proposal_element deferrable initially deferred
  for each row when (old.set is not null) execute function refuse_gap_in_set('left');
