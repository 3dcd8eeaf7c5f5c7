-- What is on the table: a proposal for every second story, 4.5 elements and 4 positions to a proposal.
set session_replication_role = replica;
\set people :stories
select :stories / 20 as organizations \gset

insert into proposal (id, slug, story_id, name, status, amount_value, amount_currency)
  select id, 'proposal-' || n, nth('story', story), sentence(n, 311), (select enum_range(null::proposal_status))[status],
         case when n % 5 = 0 then die(n, 312, 900) * 1000000 end, case when n % 5 = 0 then 'EUR' end
  from a_proposal order by n;
-- Under discussion first, then where it is.
insert into status_change (id, proposal_id, position, status, from_value, from_earliest, from_latest, from_basis, basis)
  select nth('status change', n * 2 + place), id, place,
         case when place = 2 or status = 1 then (select enum_range(null::proposal_status))[status] else 'UNDER_DISCUSSION' end,
         day, day, day, 'STATED', 'STATED'
  from a_proposal
  cross join generate_series(1, 2) place
  cross join lateral (select date '2025-01-01' + (200 * place + die(n, 313, 100))::int as day) changed
  where place = 1 or status > 1;
insert into proposal_proponent (proposal_id, party_id, position)
  select id, party_id, row_number() over (partition by id order by party_id)
  from (select distinct id, case when place = 1 then nth('organization', zipf(n, 314, :organizations, 0.7))
                                 else nth('person', zipf(n, 315, :people, 0.5)) end as party_id
        from a_proposal, generate_series(1, die(n, 316, 2)) place) drawn;

-- The first three are listed together where there are that many; the others stand alone.
insert into proposal_element (id, proposal_id, key, label, set, position)
  select nth('element', n), nth('proposal', proposal), 'element-' || place,
         pick('{A reserve fund,An independent monitor,A timetable,Joint patrols,A price cap,Two new lines,A complaints office,An annual report,A second vote,Shared training,An export licence,Free access}', n, 321),
         case when listed then 'listed' end, case when not listed and elements >= 3 then place - 3 else place end
  from (select *, place <= 3 and elements >= 3 as listed from an_element) element order by n;

insert into claim (id, slug, story_id, text)
  select nth('claim', :stories + n), 'claim-' || :stories + n, nth('story', story), sentence(n, 331) || '.'
  from a_position order by n;
insert into position (id, proposal_id, key, rank, holder_id, stance, detail,
                      since_value, since_earliest, since_latest, since_basis, claim_id)
  select nth('position', n), nth('proposal', proposal), 'position-' || place, place,
         case when chance(n, 332) < 0.5 then nth('person', zipf(n, 333, :people, 0.5))
              else nth('organization', zipf(n, 334, :organizations, 0.7)) end,
         (select enum_range(null::stance))[die(n, 335, 13)], case when n % 3 > 0 then sentence(n, 336) end,
         day, day, day, case when day is null then 'UNKNOWN' else 'STATED' end::basis,
         nth('claim', :stories + n)
  from a_position
  cross join lateral (select case when chance(n, 337) < 0.7 then some_day(n, 338) end as day) since
  order by n;
insert into condition (id, proposal_id, position, text, state, claim_id)
  select nth('condition', n), id, 1, sentence(n, 341) || '.', (select enum_range(null::condition_state))[die(n, 342, 3)], nth('claim', story)
  from a_proposal where n % 2 = 0;
