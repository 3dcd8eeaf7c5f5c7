-- Beside everything that is published a draft of the same kind, linked to it wherever the schema allows. Whoever
-- sees one of them sees the word HIDDEN, one more in a count, or another order.
create or replace function pg_temp.hidden(id uuid) returns uuid language sql immutable return md5('hidden' || id)::uuid;

insert into party (id, kind, slug) select pg_temp.hidden(id), kind, left('hidden-' || slug, 120) from party;
insert into source (id, slug, name, kind, speaks_to_id, editorial_state)
  select pg_temp.hidden(id), left('hidden-' || slug, 120), name, kind, speaks_to_id, 'DRAFT' from source;
insert into person (id, slug, name, editorial_state)
  select pg_temp.hidden(id), left('hidden-' || slug, 120), name, 'IN_REVIEW' from person;
insert into organization (id, slug, name, kind, size, editorial_state)
  select pg_temp.hidden(id), left('hidden-' || slug, 120), name, kind, 1, 'DRAFT' from organization;
insert into name_alias (id, party_id, position, name, script)
  select pg_temp.hidden(id), pg_temp.hidden(party_id), position, name, script from name_alias;
insert into name_alias (id, party_id, position, name, script)
  select md5('word' || id)::uuid, id, 100, 'HIDDEN', 'Latn' from party where not published;
insert into merge_candidate (one_id, other_id, reason)
  select least(id, pg_temp.hidden(id)), greatest(id, pg_temp.hidden(id)), 'HIDDEN' from organization where published;

insert into story (id, slug, title, language, updated_at, editorial_state)
  select pg_temp.hidden(id), left('hidden-' || slug, 120), 'HIDDEN', language, now(), 'RETRACTED' from story;
insert into story_person (story_id, person_id, rank) select pg_temp.hidden(story_id), person_id, rank from story_person;
insert into story_organization (story_id, organization_id, rank)
  select pg_temp.hidden(story_id), organization_id, rank from story_organization;
insert into newsroom (id, slug, basis, note, editorial_state)
  select pg_temp.hidden(id), left('hidden-' || slug, 120), 'INFERRED', 'HIDDEN', 'DRAFT' from newsroom;

-- One in the newsroom of another, where several may be; one in a hidden newsroom.
insert into article (id, slug, story_id, newsroom_id, title, language, outlet_basis,
                     published_value, published_earliest, published_latest, published_basis, editorial_state)
  select pg_temp.hidden(article.id), left('hidden-' || article.slug, 120), story_id,
         case newsroom.basis when 'UNKNOWN' then pg_temp.hidden(newsroom.id) else newsroom.id end,
         'HIDDEN', language, 'UNKNOWN', '1999-01-01', '1999-01-01', '1999-01-01', 'STATED', 'DRAFT'
  from article join newsroom on newsroom.id = newsroom_id;
insert into article_author (article_id, person_id, position)
  select pg_temp.hidden(article_id), person_id, position from article_author;
insert into article_text (article_id, fingerprint) select pg_temp.hidden(article_id), fingerprint from article_text;
insert into mention (alias_id, article_id, party_id, lines)
  select alias_id, pg_temp.hidden(article_id), party_id, array[77] from mention
  union all select pg_temp.hidden(alias_id), article_id, pg_temp.hidden(party_id), array[77] from mention;
insert into source_label (source_id, article_id, label, lines)
  select source_id, pg_temp.hidden(article_id), 'HIDDEN', array[77] from source_label
  union all select pg_temp.hidden(source_id), article_id, 'HIDDEN', array[77] from source_label;
insert into citation (id, article_id, position, source_id, passing_on_id, relation, label, lines, editorial_state)
  select pg_temp.hidden(id), article_id, position + 100, source_id, passing_on_id, relation, 'HIDDEN', lines, 'DRAFT'::editorial_state
  from citation
  union all
  select md5('elsewhere' || id)::uuid, pg_temp.hidden(article_id), position, source_id, passing_on_id, relation, 'HIDDEN',
         lines, 'DRAFT' from citation;

insert into claim (id, slug, story_id, text, editorial_state)
  select pg_temp.hidden(id), left('hidden-' || slug, 120), story_id, 'HIDDEN', 'DRAFT' from claim;
insert into event (id, slug, story_id, name, status, date_value, date_earliest, date_latest, date_basis, editorial_state)
  select pg_temp.hidden(id), left('hidden-' || slug, 120), story_id, 'HIDDEN', status,
         date_value, date_earliest, date_latest, date_basis, 'DRAFT' from event;
insert into event_next (event_id, next_id) select id, pg_temp.hidden(id) from event where published;
insert into event_claim (event_id, claim_id, position)
  select event_id, pg_temp.hidden(claim_id), position + 100 from event_claim
  union all select pg_temp.hidden(event_id), claim_id, position from event_claim;
insert into participation (id, event_id, party_id, position, basis)
  select pg_temp.hidden(id), pg_temp.hidden(event_id), party_id, position, basis from participation;
insert into participation_article (participation_id, article_id)
  select participation_id, pg_temp.hidden(article_id) from participation_article;
insert into count_mention (event_id, article_id, position, text, value, lines)
  select event_id, pg_temp.hidden(article_id), position, 'HIDDEN', 999, array[77] from count_mention
  union all select pg_temp.hidden(event_id), article_id, position, 'HIDDEN', 999, array[77] from count_mention;
insert into place_candidate (event_id, position, name, country_id, claim_id)
  select pg_temp.hidden(event_id), position, 'HIDDEN ' || position, country_id, claim_id from place_candidate;
insert into statement (id, slug, story_id, gist, made_value, made_earliest, made_latest, made_basis, channel,
                       channel_source_id, event_id, editorial_state)
  select pg_temp.hidden(id), left('hidden-' || slug, 120), story_id, 'HIDDEN', made_value, made_earliest, made_latest,
         made_basis, channel, channel_source_id, event_id, 'DRAFT' from statement;
insert into statement_speaker (statement_id, party_id, position)
  select pg_temp.hidden(statement_id), party_id, position from statement_speaker;
insert into statement_claim (statement_id, claim_id, position)
  select statement_id, pg_temp.hidden(claim_id), position + 100 from statement_claim
  union all select pg_temp.hidden(statement_id), claim_id, position from statement_claim;
insert into role (id, person_id, organization_id, position, title, leads, basis, claim_id)
  select pg_temp.hidden(id), pg_temp.hidden(person_id), organization_id, position, 'HIDDEN', organization_id is not null, basis, claim_id
  from role;
insert into membership (organization_id, position, label, party_id)
  select pg_temp.hidden(organization_id), position, 'HIDDEN ' || position, party_id from membership;

insert into proposal (id, slug, story_id, name, status, lead_id, editorial_state)
  select pg_temp.hidden(id), left('hidden-' || slug, 120), story_id, 'HIDDEN', status, lead_id, 'DRAFT' from proposal;
insert into proposal_proponent (proposal_id, party_id, position)
  select pg_temp.hidden(proposal_id), party_id, position from proposal_proponent;
insert into proposal_link (proposal_id, kind, other_id, basis)
  select id, 'RELATED'::proposal_link_kind, pg_temp.hidden(id), 'STATED'::basis from proposal where published
  union all select pg_temp.hidden(id), 'RELATED', id, 'STATED' from proposal where published;
insert into status_change_article (status_change_id, article_id)
  select status_change_id, pg_temp.hidden(article_id) from status_change_article;
insert into proposal_element (id, proposal_id, key, label, position, editorial_state)
  select pg_temp.hidden(id), proposal_id, left('hidden-' || key, 120), 'HIDDEN',
         1000 + row_number() over (order by id), 'DRAFT' from proposal_element;
insert into position (id, proposal_id, key, rank, holder_id, spokesperson_id, stance, detail, since_basis, claim_id, editorial_state)
  select pg_temp.hidden(id), proposal_id, left('hidden-' || key, 120), rank + 1000, holder_id, spokesperson_id, stance, 'HIDDEN',
         'UNKNOWN', claim_id, 'DRAFT' from position;
insert into position_contest (position_id, by_id)
  select id, pg_temp.hidden(id) from position where published
  union all select pg_temp.hidden(id), id from position where published;
insert into condition (id, proposal_id, position, text, state, stated_by_id, claim_id, editorial_state)
  select pg_temp.hidden(id), proposal_id, position + 1000, 'HIDDEN', 'NOT_MET', stated_by_id, claim_id, 'DRAFT' from condition;
insert into condition_block (condition_id, claim_id) select pg_temp.hidden(condition_id), claim_id from condition_block;

-- Of the same thing in the same article, in a hidden article, and of a hidden thing.
insert into report (id, article_id, claim_id, element_id, statement_id, event_id, proposal_id, position,
                    certainty, attribution, wording, lines, editorial_state)
  select pg_temp.hidden(id), article_id, claim_id, element_id, statement_id, event_id, proposal_id, position + 1000,
         'UNCONFIRMED'::certainty, 'CONTEXTUAL'::attribution, 'HIDDEN', array[77], 'DRAFT'::editorial_state from report
  union all
  select md5('elsewhere' || id)::uuid, pg_temp.hidden(article_id), claim_id, element_id, statement_id, event_id, proposal_id,
         position, 'ASSERTED', 'CONTEXTUAL', 'HIDDEN', array[77], 'DRAFT' from report
  union all
  select md5('else' || id)::uuid, article_id, pg_temp.hidden(claim_id), pg_temp.hidden(element_id),
         pg_temp.hidden(statement_id), pg_temp.hidden(event_id), pg_temp.hidden(proposal_id), position,
         'ASSERTED', 'CONTEXTUAL', 'HIDDEN', array[77], 'DRAFT' from report;
insert into report_hop (report_id, position, party_id, basis)
  select report.id, 1, party.id, 'STATED'
  from report
  cross join lateral (select id from party where published order by md5(party.id::text || report.id) limit 1) party
  where not report.published;

insert into discrepancy (id, slug, story_id, position, kind, topic, proposal_id, editorial_state)
  select pg_temp.hidden(id), left('hidden-' || slug, 120), story_id, position + 1000, kind, 'HIDDEN', proposal_id, 'DRAFT'
  from discrepancy;
insert into discrepancy_side (id, discrepancy_id, position, value)
  select pg_temp.hidden(id), pg_temp.hidden(discrepancy_id), position, 'HIDDEN ' || position from discrepancy_side;
insert into discrepancy_side_article (side_id, article_id, lines)
  select pg_temp.hidden(side_id), article_id, lines from discrepancy_side_article;
insert into discrepancy_claim (discrepancy_id, claim_id)
  select discrepancy_id, pg_temp.hidden(claim_id) from discrepancy_claim
  union all select pg_temp.hidden(discrepancy_id), claim_id from discrepancy_claim
  union all select id, pg_temp.hidden((select min(claim.id::text)::uuid from claim where published)) from discrepancy
  where not published;
insert into discrepancy_event (discrepancy_id, event_id)
  select discrepancy_id, pg_temp.hidden(event_id) from discrepancy_event
  union all select pg_temp.hidden(discrepancy_id), event_id from discrepancy_event;
insert into discrepancy_element (discrepancy_id, element_id)
  select discrepancy_id, pg_temp.hidden(element_id) from discrepancy_element
  union all select pg_temp.hidden(discrepancy_id), element_id from discrepancy_element;
insert into discrepancy_party (discrepancy_id, party_id)
  select pg_temp.hidden(discrepancy_id), party_id from discrepancy_party;

-- Of every kind, about everything: an editor's difference would silence a detected one.
create or replace function pg_temp.of_kind(story uuid, kind discrepancy_kind) returns uuid language sql immutable
  return md5(story::text || kind)::uuid;
insert into discrepancy (id, slug, story_id, position, kind, topic, editorial_state)
  select pg_temp.of_kind(id, kind), left('hidden-' || replace(lower(kind::text), '_', '-') || '-' || slug, 120), id,
         5000 + row_number() over (order by kind), kind, 'HIDDEN', 'DRAFT'
  from story cross join unnest(enum_range(null::discrepancy_kind)) kind
  where published;
insert into discrepancy_side (id, discrepancy_id, position, value)
  select md5('side' || discrepancy.id || place)::uuid, discrepancy.id, place, 'HIDDEN ' || place
  from discrepancy cross join generate_series(1, 2) place where discrepancy.position >= 5000;
insert into discrepancy_side_article (side_id, article_id, lines)
  select side.id, (select min(article.id::text)::uuid from article where article.published), '{}'
  from discrepancy_side side join discrepancy on discrepancy.id = side.discrepancy_id
  where discrepancy.position >= 5000;
insert into discrepancy_claim (discrepancy_id, claim_id)
  select discrepancy.id, claim.id from discrepancy join claim using (story_id) where discrepancy.position >= 5000;
insert into discrepancy_event (discrepancy_id, event_id)
  select discrepancy.id, event.id from discrepancy join event using (story_id) where discrepancy.position >= 5000;
insert into discrepancy_element (discrepancy_id, element_id)
  select discrepancy.id, element.id from discrepancy join proposal using (story_id)
  join proposal_element element on element.proposal_id = proposal.id where discrepancy.position >= 5000;
insert into discrepancy_party (discrepancy_id, party_id)
  select discrepancy.id, party.id from discrepancy cross join party
  where discrepancy.position >= 5000 and party.published and party.kind <> 'SOURCE';

set constraints all immediate;
set constraints all deferred;

-- What a draft was called once.
insert into redirect (object_kind, from_slug, to_id, since, published)
  select kind, left('hidden-once-' || slug, 120), id, now(), false from party where published;
