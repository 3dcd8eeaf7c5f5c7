-- What was said, by whom, and what happened.
set session_replication_role = replica;

insert into statement (id, slug, story_id, gist, made_value, made_earliest, made_latest, made_basis, channel)
  select id, 'statement-' || n, nth('story', story),
         'Says that ' || lower(left(said, 1)) || substr(said, 2) || '.',
         day, day, day, case when day is null then 'UNKNOWN' else 'STATED' end::basis,
         (select enum_range(null::channel))[die(n, 236, 7)]
  from (select n, id, story, sentence(n, 233) as said,
               case when chance(n, 234) < 0.95 then some_day(n, 235) end as day
        from a_statement offset 0) made;
insert into statement_speaker (statement_id, party_id, position, made_from, published)
  select id, person_id, 1, made_from, published
  from a_statement join statement using (id) order by n;
insert into statement_claim (statement_id, claim_id, position)
  select id, nth('claim', story), 1 from a_statement where n % 5 = 0;

insert into event (id, slug, story_id, name, status, date_value, date_earliest, date_latest, date_basis, place)
  select nth('event', n), 'event-' || n, id, sentence(n, 241), (select enum_range(null::event_status))[die(n, 242, 5)],
         day, day, day, case when day is null then 'UNKNOWN' else 'STATED' end::basis,
         pick('{Brussels,Geneva,Vienna,Oslo,Lisbon,Warsaw}', n, 243)
  from a_story
  cross join lateral (select case when chance(n, 244) < 0.8 then some_day(n, 245) end as day) held;
insert into participation (id, event_id, party_id, position, basis)
  select nth('participation', story * 4 + rank), nth('event', story), person_id, rank, 'STATED'
  from in_story where rank <= 3;
