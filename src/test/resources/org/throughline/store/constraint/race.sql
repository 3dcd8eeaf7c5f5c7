-- What two writers change at once. A row's id is made of its slug, so another test's rows are not in the way.
insert into party (id, kind, slug)
  select md5(slug)::uuid, 'PERSON', slug from unnest('{race-one,race-two,race-three}'::text[]) as slug;
insert into person (id, slug, name) select id, slug, slug from party where slug like 'race-%';
insert into name_alias (id, party_id, position, name, script)
  select id, id, 1, slug, 'Latn' from party where slug like 'race-%';
insert into story (id, slug, title, language, updated_at)
  select md5(slug)::uuid, slug, slug, 'en', now() from unnest('{race,race-two}'::text[]) as slug;
insert into newsroom (id, slug, basis, note) values
  (md5('race')::uuid, 'race', 'INFERRED', 'For the race.'),
  (md5('race-unknown')::uuid, 'race-unknown', 'UNKNOWN', null);
insert into article (id, slug, story_id, newsroom_id, language, outlet_basis, published_basis) values
  (md5('race-first')::uuid, 'race-first', md5('race')::uuid, md5('race')::uuid, 'en', 'UNKNOWN', 'UNKNOWN');
insert into claim (id, slug, story_id, text) values (md5('race')::uuid, 'race', md5('race')::uuid, 'Race.');
insert into report (id, article_id, claim_id, position, certainty, attribution, lines) values
  (md5('race')::uuid, md5('race-first')::uuid, md5('race')::uuid, 1, 'WILL', 'CONTEXTUAL', '{1}');
insert into report_hop (report_id, position, party_id, basis) values
  (md5('race')::uuid, 1, md5('race-one')::uuid, 'STATED'), (md5('race')::uuid, 2, md5('race-two')::uuid, 'STATED');
insert into statement (id, slug, story_id, gist, made_basis, channel) values
  (md5('race')::uuid, 'race', md5('race')::uuid, 'Race.', 'UNKNOWN', 'UNKNOWN');
insert into statement_speaker values
  (md5('race')::uuid, md5('race-one')::uuid, 1), (md5('race')::uuid, md5('race-two')::uuid, 2);
insert into event (id, slug, story_id, name, status, date_basis)
  select md5(slug)::uuid, slug, md5('race')::uuid, slug, 'PLANNED', 'UNKNOWN'
  from unnest('{race-one,race-two,race-three}'::text[]) as slug;
insert into event_next values (md5('race-one')::uuid, md5('race-three')::uuid);
insert into proposal (id, slug, story_id, name, status) values
  (md5('race')::uuid, 'race', md5('race')::uuid, 'Race', 'PROPOSED');
insert into status_change (id, proposal_id, position, status, from_basis, basis) values
  (md5('race')::uuid, md5('race')::uuid, 2, 'PROPOSED', 'UNKNOWN', 'STATED');
insert into proposal_element (id, proposal_id, key, label, set, position)
  select md5(key)::uuid, md5('race')::uuid, key, key, 'race', place
  from unnest('{race-one,race-two}'::text[]) with ordinality as element (key, place);
insert into discrepancy (id, slug, story_id, position, kind, topic) values
  (md5('race')::uuid, 'race', md5('race')::uuid, 1, 'COUNT', 'Race.');
insert into discrepancy_side (id, discrepancy_id, position, value)
  select md5(value)::uuid, md5('race')::uuid, place, value
  from unnest('{race-one,race-two,race-three}'::text[]) with ordinality as side (value, place);
insert into discrepancy_side_article select id, md5('race-first')::uuid, '{}' from discrepancy_side where value like 'race-%';
