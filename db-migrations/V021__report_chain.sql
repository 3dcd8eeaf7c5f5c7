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
  constraint report_hop_no_loop_uk unique (report_id, party_id) deferrable initially deferred,
  constraint report_hop_report_fk foreign key (report_id) references report (id) on delete cascade,
  constraint report_hop_no_gap_fk foreign key (report_id, previous) references report_hop (report_id, position)
    deferrable initially deferred,
  constraint report_hop_party_fk foreign key (party_id) references party (id)
);
create index report_hop_party_ix on report_hop (party_id, report_id);
create index report_hop_previous_ix on report_hop (report_id, previous);

create function keep_report_origin() returns trigger language plpgsql as $$
begin
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
create trigger report_hop_deleted after delete on report_hop
  referencing old table as changed_hop for each statement execute function keep_report_origin();
