-- A town that wants a bridge: at least one row of every table, as legal as can be, and nothing else.
-- the('herald') is the id of the herald.
set local client_min_messages = warning; -- the truncation names 40 tables
truncate party, story, newsroom, seed_file, correction, retraction, persisted_document cascade;

create function the(name text) returns uuid language sql immutable strict parallel safe
  return md5(name)::uuid;

insert into party (id, kind, slug)
  select the(slug), kind::party_kind, slug
  from (values ('herald', 'SOURCE'), ('wire', 'SOURCE'), ('insiders', 'SOURCE'),
               ('lind', 'PERSON'), ('ode', 'PERSON'),
               ('town', 'ORGANIZATION'), ('friends', 'ORGANIZATION'), ('coast', 'ORGANIZATION'))
       as party (slug, kind);
insert into source (id, slug, name, kind, speaks_to_id) values
  (the('herald'), 'herald', 'The Herald', 'OUTLET', null),
  (the('wire'), 'wire', 'The Wire', 'AGENCY', null),
  (the('insiders'), 'insiders', 'People who spoke to The Herald', 'ANONYMOUS_GROUP', the('herald'));
insert into person (id, slug, name, same_as) values
  (the('lind'), 'lind', 'Ada Lind', '{https://example.org/lind}'),
  (the('ode'), 'ode', 'Ben Ode', '{}');
insert into organization (id, slug, name, kind, size) values
  (the('town'), 'town', 'Harbour Town', 'GOVERNMENT_BODY', 9),
  (the('friends'), 'friends', 'Friends of the Ferry', 'GROUP', null),
  (the('coast'), 'coast', 'Coastland', 'COUNTRY', null);
insert into merge_candidate (one_id, other_id, reason)
  select least(the('town'), the('friends')), greatest(the('town'), the('friends')), 'They share an office.';
insert into name_alias (id, party_id, position, name, script)
  select the(name), party_id, 1, name, 'Latn'
  from (select id, name from source union all select id, name from person union all select id, name from organization)
       as named (party_id, name);
insert into name_alias (id, party_id, position, name, script) values (the('Lind'), the('lind'), 2, 'Lind', 'Latn');

insert into story (id, slug, title, summary, language, updated_at) values
  (the('bridge-story'), 'bridge-story', 'A bridge for Harbour Town', 'Who wants it and who does not.', 'en', '2025-04-03'),
  (the('ferry-story'), 'ferry-story', 'The last ferry', null, 'en-GB', '2025-04-03');
insert into story_person values (the('bridge-story'), the('lind'), 1);
insert into story_organization values (the('bridge-story'), the('town'), 1), (the('bridge-story'), the('friends'), 2);

insert into newsroom (id, slug, outlet_id, basis, note) values
  (the('herald-newsroom'), 'herald-newsroom', the('herald'), 'STATED', null),
  (the('some-newsroom'), 'some-newsroom', null, 'UNKNOWN', null);
insert into article (id, slug, story_id, newsroom_id, title, url, language, outlet_id, outlet_basis,
                     published_value, published_earliest, published_latest, published_basis) values
  (the('first'), 'first', the('bridge-story'), the('herald-newsroom'), 'Town wants a bridge', 'https://example.org/first',
   'en', the('herald'), 'STATED', '2025-04-02', '2025-04-02', '2025-04-02', 'STATED'),
  (the('second'), 'second', the('bridge-story'), the('some-newsroom'), null, null,
   'en', null, 'UNKNOWN', null, '2025-04-03', null, 'DERIVED');
insert into article_author values (the('first'), the('ode'), 1);
insert into mention values (the('Ada Lind'), the('first'), the('lind'), '{1,3}');
insert into source_label values (the('insiders'), the('first'), 'people at the town hall', '{2}');
insert into article_text values
  (the('first'), '{-5,7,9}', '{1,1,1}', 'CC-BY-4.0', 'The town wants a bridge, and soon.'), (the('second'), '{7,11}', null, null, null);
insert into citation (id, article_id, position, source_id, passing_on_id, relation, label, lines) values
  (the('citation'), the('first'), 1, the('herald'), the('insiders'), 'CITES', 'this newspaper', '{2}'),
  (the('hearsay'), the('second'), 1, null, null, 'UNATTRIBUTED', 'reportedly', '{4}');

insert into claim (id, slug, story_id, text) values
  (the('bridge-comes'), 'bridge-comes', the('bridge-story'), 'A bridge will be built.'),
  (the('lind-is-mayor'), 'lind-is-mayor', the('bridge-story'), 'Ada Lind is the mayor.'),
  (the('ode-was-silent'), 'ode-was-silent', the('bridge-story'), 'Ben Ode did not answer.');

insert into event (id, slug, story_id, name, status, date_value, date_earliest, date_latest, date_basis) values
  (the('council'), 'council', the('bridge-story'), 'The council meets', 'HELD', '2025-04-01', '2025-04-01', '2025-04-01', 'STATED'),
  (the('opening'), 'opening', the('bridge-story'), 'The bridge opens', 'PROPOSED', null, null, null, 'UNKNOWN'),
  (the('feast'), 'feast', the('bridge-story'), 'The town celebrates', 'SPECULATED', null, null, null, 'UNKNOWN');
insert into event_next values (the('council'), the('opening')), (the('opening'), the('feast'));
insert into event_claim values (the('council'), the('bridge-comes'), 1);
insert into participation values (the('lind-takes-part'), the('council'), the('lind'), 1, 'STATED');
insert into participation_article values (the('lind-takes-part'), the('first'));
insert into count_mention values (the('council'), the('first'), 1, 'nine members', 9, '{3}');
insert into place_candidate (event_id, position, name, country_id, claim_id) values
  (the('opening'), 1, 'North bank', the('coast'), the('bridge-comes'));

insert into statement (id, slug, story_id, gist, made_latest, made_basis, channel, channel_source_id, event_id) values
  (the('promise'), 'promise', the('bridge-story'), 'Ada Lind promises a bridge.', '2025-04-01', 'DERIVED',
   'INTERVIEW', the('herald'), the('council'));
insert into statement_speaker values (the('promise'), the('lind'), 1), (the('promise'), the('town'), 2);
insert into statement_claim values (the('promise'), the('bridge-comes'), 1);

insert into role (id, person_id, organization_id, position, title, leads, from_value, from_earliest, from_latest, from_basis,
                  basis, claim_id) values
  (the('mayor'), the('lind'), the('town'), 1, 'Mayor', true, '2025-03-01', '2025-03-01', '2025-03-01', 'STATED',
   'STATED', the('lind-is-mayor'));
insert into membership values (the('town'), 1, 'the mayor', the('lind'), the('lind-is-mayor'));

insert into proposal (id, slug, story_id, name, status, lead_id, amount_value, amount_currency) values
  (the('the-bridge'), 'the-bridge', the('bridge-story'), 'The bridge', 'DRAFTING', the('mayor'), 1250000.50, 'EUR'),
  (the('the-toll'), 'the-toll', the('bridge-story'), 'A toll', 'UNDER_DISCUSSION', null, null, null),
  (the('the-tunnel'), 'the-tunnel', the('bridge-story'), 'A tunnel', 'REJECTED', null, null, null);
insert into proposal_proponent values (the('the-bridge'), the('lind'), 1);
insert into proposal_link values (the('the-bridge'), 'PRECEDES', the('the-toll'), 'INFERRED');
insert into status_change (id, proposal_id, position, status, from_latest, from_basis, basis) values
  (the('was-proposed'), the('the-bridge'), 1, 'PROPOSED', '2025-03-31', 'DERIVED', 'STATED');
insert into status_change (id, proposal_id, position, status, from_value, from_earliest, from_latest, from_basis, basis) values
  (the('is-drafted'), the('the-bridge'), 2, 'DRAFTING', '2025-04-01', '2025-04-01', '2025-04-01', 'STATED', 'STATED');
insert into status_change_article values (the('is-drafted'), the('first'));
insert into proposal_element (id, proposal_id, key, label, set, position) values
  (the('steel'), the('the-bridge'), 'steel', 'Steel', 'what-it-takes', 1),
  (the('time'), the('the-bridge'), 'time', 'Time', 'what-it-takes', 2),
  (the('lamps'), the('the-bridge'), 'lamps', 'Lamps', null, 1);
insert into position (id, proposal_id, key, rank, holder_id, spokesperson_id, stated_by_id, stance, detail,
                      since_latest, since_basis, claim_id) values
  (the('town-proposes'), the('the-bridge'), 'town-proposes', 1, the('town'), the('lind'), the('herald'), 'PROPOSES',
   'As soon as it can be paid.', '2025-04-01', 'DERIVED', the('bridge-comes')),
  (the('friends-oppose'), the('the-bridge'), 'friends-oppose', 2, the('friends'), null, null, 'OPPOSES',
   null, null, 'UNKNOWN', the('ode-was-silent'));
insert into position_contest values (the('town-proposes'), the('friends-oppose'));
insert into condition (id, proposal_id, position, text, state, stated_by_id, claim_id) values
  (the('low-river'), the('the-bridge'), 1, 'The river is low.', 'NOT_MET', the('lind'), the('bridge-comes'));
insert into condition_block values (the('low-river'), the('ode-was-silent'));

insert into report (id, article_id, claim_id, element_id, statement_id, event_id, proposal_id, position,
                    certainty, attribution, wording, lines) values
  (the('report'), the('first'), the('bridge-comes'), null, null, null, null, 1, 'WILL', 'EXPLICIT', 'will be built', '{2}'),
  (the('plain-report'), the('second'), the('bridge-comes'), null, null, null, null, 1, 'POSSIBLE', 'NONE', null, '{1}'),
  (the('element-report'), the('first'), null, the('steel'), null, null, null, 1, 'WILL', 'NONE', null, '{2}'),
  (the('statement-report'), the('first'), null, null, the('promise'), null, null, 1, 'ASSERTED', 'CONTEXTUAL', null, '{2}'),
  (the('event-report'), the('first'), null, null, null, the('council'), null, 1, 'ASSERTED', 'NONE', null, '{3}'),
  (the('proposal-report'), the('first'), null, null, null, null, the('the-bridge'), 1, 'ASSERTED', 'NONE', null, '{1}');
insert into report_hop (report_id, position, party_id, relation, basis) values
  (the('report'), 1, the('herald'), 'CITES', 'STATED'), (the('report'), 2, the('insiders'), null, 'INFERRED');

insert into response values
  (the('silence'), the('bridge-story'), 1, 'NO_RESPONSE', the('ode'), the('herald'), default, the('bridge-comes'), 'STATED', the('ode-was-silent'));

insert into discrepancy (id, slug, story_id, position, kind, topic, proposal_id) values
  (the('how-firm'), 'how-firm', the('bridge-story'), 1, 'CERTAINTY', 'Whether the bridge comes or may come.', the('the-bridge'));
insert into discrepancy_claim values (the('how-firm'), the('bridge-comes'));
insert into discrepancy_event values (the('how-firm'), the('council'));
insert into discrepancy_element values (the('how-firm'), the('steel'));
insert into discrepancy_party values (the('how-firm'), the('lind'));
insert into discrepancy_side values
  (the('it-comes'), the('how-firm'), 1, 'It comes'), (the('it-may-come'), the('how-firm'), 2, 'It may come');
insert into discrepancy_side_article values
  (the('it-comes'), the('first'), '{2}'), (the('it-may-come'), the('second'), '{}');

insert into correction (object_kind, object_id, at, note) values ('ARTICLE', the('first'), '2025-04-04', 'It named the wrong street.');
insert into retraction (id, kind, slug, story_id, retracted_at, reason) values
  (the('never-so'), 'CLAIM', 'never-so', the('bridge-story'), '2025-04-04', 'Nobody said so.');

insert into seed_file values ('people.yaml', repeat('0', 64), '2025-04-03');
insert into seed_party (file, party_id) values ('people.yaml', the('lind'));

insert into persisted_document (text, operations, registered_at, registered_by) values
  ('query Bridges { stories { totalCount } }', '{Bridges}', '2025-04-03', 'the-build');
insert into persisted_document_name (name, sha256)
  select 'bridges.graphql', sha256 from persisted_document;

set constraints all immediate;
do $$
begin
  execute (select 'set constraints ' || string_agg(quote_ident(conname), ', ') || ' deferred'
           from pg_constraint where condeferred and connamespace = 'public'::regnamespace);
end $$;

-- Edits open and close by themselves, but these two say everything that an edit can.
insert into edit (id, place, at, editor, editor_name, mutation, client_mutation_id, fingerprint, object_kind, object_id, cause_id)
  values (the('edit'), 1000000001, '2025-04-03', 'ada', 'Ada', 'claimUpdate', 'once', 'abc', 'CLAIM', the('bridge-comes'), the('first'));
insert into edit (id, place, at, editor, editor_name, mutation, client_mutation_id, fingerprint, undoes_id)
  values (the('undoing'), 1000000002, '2025-04-04', 'ada', 'Ada', 'editUndo', 'twice', 'abd', the('edit'));
insert into redirect (object_kind, from_slug, from_id, to_id, since, edit_id, published)
  values ('CLAIM', 'bridge-will-come', the('bridge-will-come'), the('bridge-comes'), '2025-04-03', the('edit'), true);

-- What is settled at the end of a transaction, and holds.
insert into awaited_publication (foreign_key, id) values ('report_claim_fk', the('bridge-comes'));
