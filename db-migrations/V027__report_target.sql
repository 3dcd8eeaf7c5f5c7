-- What a report is about, whichever of the five it is: what is asked of all of them (how well
-- supported, from whom) is asked once.
alter table report add column target_id uuid not null
  generated always as (coalesce(claim_id, element_id, statement_id, event_id, proposal_id)) stored;
create index report_target_ix on report (target_id, article_id, position);
