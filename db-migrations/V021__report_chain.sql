-- The path of a report from whom the article names (1) down to its origin (the last hop).
-- No gap: each hop but the first points at the one before it. No loop: a party stands in it once.
create table report_hop (
  report_id uuid not null,
  position  smallint not null,
  previous  smallint generated always as (nullif(position - 1, 0)) stored,
  party_id  uuid not null,
  relation  citation_relation,
  basis     basis not null,
  constraint report_hop_pk primary key (report_id, position),
  constraint report_hop_position_ck check (position >= 1),
  constraint report_hop_is_attributed_ck check (relation <> 'UNATTRIBUTED'),
  constraint report_hop_no_loop_uk unique (report_id, party_id) deferrable initially deferred,
  constraint report_hop_report_fk foreign key (report_id) references report (id) on delete cascade,
  constraint report_hop_no_gap_fk foreign key (report_id, previous) references report_hop (report_id, position)
    deferrable initially deferred,
  constraint report_hop_party_fk foreign key (party_id) references party (id)
);
create index report_hop_party_ix on report_hop (party_id, report_id);
create index report_hop_previous_ix on report_hop (report_id, previous);

-- A writer that changes the chain of a report waits for another that does, then reads what that wrote.
create function keep_report_origin() returns trigger language plpgsql as $$
begin
  perform from report where id in (select report_id from changed_hop) order by id for no key update;
  update report
  set origin_id = chain.origin_id
  from (
    select changed.report_id,
           (select hop.party_id from report_hop hop
            where hop.report_id = changed.report_id order by hop.position desc limit 1) as origin_id
    from (select distinct report_id from changed_hop) changed
  ) chain
  where report.id = chain.report_id and report.origin_id is distinct from chain.origin_id;
  return null;
end $$;

create trigger report_hop_inserted after insert on report_hop
  referencing new table as changed_hop for each statement execute function keep_report_origin();
create trigger report_hop_updated after update on report_hop
  referencing new table as changed_hop for each statement execute function keep_report_origin();
create trigger report_hop_left_its_report after update on report_hop
  referencing old table as changed_hop for each statement execute function keep_report_origin();
create trigger report_hop_deleted after delete on report_hop
  referencing old table as changed_hop for each statement execute function keep_report_origin();

create function forget_report_origins() returns trigger language plpgsql as $$
begin
  update report set origin_id = null where origin_id is not null;
  return null;
end $$;

create trigger report_hop_truncated after truncate on report_hop
  for each statement execute function forget_report_origins();

-- Only the triggers above change the origin: they are one level deeper than whoever writes the hops. A report may come with
-- that of the chain which is still to come, so that it need not be written twice.
create function refuse_other_report_origin() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and not exists (
    select from report
    where id = new.id and origin_id is distinct from (
      select hop.party_id from report_hop hop where hop.report_id = new.id order by hop.position desc limit 1))
  then
    return null;
  end if;
  raise exception 'the origin of report % is the last hop of its chain', new.id
    using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
end $$;

create constraint trigger report_comes_with_origin_of_its_chain_ct
  after insert on report deferrable initially deferred
  for each row when (new.origin_id is not null) execute function refuse_other_report_origin();
create constraint trigger report_origin_is_kept_ct after update of origin_id on report
  for each row when (new.origin_id is distinct from old.origin_id and pg_trigger_depth() = 0)
  execute function refuse_other_report_origin();

-- Who credits somebody on the spot has a chain. Credit nearby may be too vague for one. Hops come after
-- their report, so only the end of the transaction can tell.
create function refuse_credit_without_chain() returns trigger language plpgsql as $$
begin
  if exists (select from report where id = new.id and attribution = 'EXPLICIT' and origin_id is null) then
    raise exception 'report % credits somebody without a chain', new.id
      using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
  end if;
  return null;
end $$;

create constraint trigger report_credit_has_its_chain_ct
  after insert or update of attribution, origin_id on report deferrable initially deferred
  for each row when (new.attribution = 'EXPLICIT' and new.origin_id is null)
  execute function refuse_credit_without_chain();

-- Who credits nobody states no chain; an editor may still find one by other signs. No lock is needed:
-- whoever changes hops holds the report already, for its origin.
create function refuse_chain_without_credit() returns trigger language plpgsql as $$
declare
  touched uuid;
begin
  if tg_table_name = 'report' then touched := new.id; else touched := new.report_id; end if;
  if exists (
    select from report
    join report_hop hop on hop.report_id = report.id and hop.basis = 'STATED'
    where report.id = touched and report.attribution = 'NONE')
  then
    raise exception 'report % credits nobody, and its chain is stated', touched
      using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
  end if;
  return null;
end $$;

create constraint trigger report_without_credit_states_no_chain_ct
  after update of attribution on report deferrable initially deferred
  for each row when (new.attribution = 'NONE' and new.origin_id is not null)
  execute function refuse_chain_without_credit();
create constraint trigger report_hop_stated_is_credited_ct
  after update of report_id, basis on report_hop deferrable initially deferred
  for each row when (new.basis = 'STATED') execute function refuse_chain_without_credit();

-- Towards the origin: an unnamed group spoke to its newsroom, so what it said came to the newsroom
-- from the group and not the other way round.
create function refuse_newsroom_behind_its_group() returns trigger language plpgsql as $$
declare
  wrong uuid;
begin
  if tg_table_name = 'source' then
    select told.report_id into wrong
    from report_hop told
    join report_hop newsroom using (report_id)
    where told.party_id = new.id and newsroom.party_id = new.speaks_to_id and newsroom.position > told.position
    limit 1;
  else
    -- Whoever moves a group meanwhile is waited for, or waits.
    perform from source
    where id in (select party_id from report_hop where report_id = new.report_id)
    order by id for share;
    select told.report_id into wrong
    from report_hop told
    join source on source.id = told.party_id
    join report_hop newsroom on newsroom.report_id = told.report_id and newsroom.party_id = source.speaks_to_id
    where told.report_id = new.report_id and newsroom.position > told.position
    limit 1;
  end if;
  if found then
    raise exception 'in the chain of report % a newsroom stands behind the unnamed group that spoke to it', wrong
      using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
  end if;
  return null;
end $$;

create constraint trigger report_hop_goes_towards_origin_ct
  after update of report_id, position, party_id on report_hop deferrable initially deferred
  for each row execute function refuse_newsroom_behind_its_group();
create constraint trigger source_stays_behind_its_newsroom_ct
  after insert or update of speaks_to_id on source deferrable initially deferred
  for each row when (new.speaks_to_id is not null) execute function refuse_newsroom_behind_its_group();

-- Hops that come are looked at together: an import brings ten thousand, and all are right. What is wrong so far gets in line
-- for the end of the transaction, by the two triggers on updates; so does what a report that is still to come may not credit.
-- Nobody else changes meanwhile whom a party of these chains spoke to, nor how a report of them credits: that is held for its
-- origin. Any source is held, as a source of another kind may become a group.
create function put_off_wrong_hops() returns trigger language plpgsql as $$
begin
  perform from source
  where id in (select party_id from report_hop where report_id in (select report_id from changed_hop))
  order by id for share;
  if exists (
    select from changed_hop hop
    left join report on report.id = hop.report_id
    where hop.basis = 'STATED' and coalesce(report.attribution, 'NONE') = 'NONE')
  or exists (
    select from (select distinct report_id from changed_hop) changed
    join report_hop told on told.report_id = changed.report_id
    join source on source.id = told.party_id
    join report_hop newsroom on newsroom.report_id = told.report_id and newsroom.party_id = source.speaks_to_id
    where newsroom.position > told.position)
  then
    update report_hop hop
    set position = hop.position, basis = hop.basis
    from changed_hop changed
    where hop.report_id = changed.report_id and hop.position = changed.position;
  end if;
  return null;
end $$;

create trigger report_hop_inserted_may_be_wrong after insert on report_hop
  referencing new table as changed_hop for each statement execute function put_off_wrong_hops();
