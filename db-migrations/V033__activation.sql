-- Whether a proposal takes effect: not while one of its conditions is not met, when all are met.
-- UNKNOWN where a condition is, and where no condition is on record: nobody says that there is none.
create function activation(of_proposal uuid, day date)
  returns table (proposal_id uuid, state condition_state)
  language sql stable parallel safe as $$
    select of_proposal,
           case when bool_or(condition.state = 'NOT_MET') then 'NOT_MET'
                when bool_and(condition.state = 'MET') then 'MET'
                else 'UNKNOWN' end::condition_state
    from seen.condition
    where condition.proposal_id = of_proposal
      and (day is null or exists (select from report_by(condition.claim_id, day)))
  $$;
