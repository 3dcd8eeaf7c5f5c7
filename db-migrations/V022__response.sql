-- A party that was asked: declined, silent, confirmed, denied. The evidence claim says that it did so.
create table response (
  id           uuid primary key,
  story_id     uuid not null,
  position     smallint not null,
  kind         response_kind not null,
  party_id     uuid not null,
  to_id        uuid,
  to_anonymous boolean not null generated always as (false) stored,
  about_id     uuid,
  about_basis  basis not null default 'UNKNOWN',
  evidence_id  uuid not null,
  constraint response_position_uk unique (story_id, position) deferrable initially deferred,
  constraint response_position_ck check (position >= 1),
  constraint response_to_another_ck check (to_id <> party_id),
  constraint response_about_basis_ck check ((about_id is null) = (about_basis = 'UNKNOWN')),
  constraint response_not_about_itself_ck check (about_id <> evidence_id),
  constraint response_story_fk foreign key (story_id) references story (id) on delete cascade,
  constraint response_party_fk foreign key (party_id) references party (id),
  constraint response_to_fk foreign key (to_id, to_anonymous) references source (id, anonymous),
  constraint response_about_fk foreign key (about_id) references claim (id)
    deferrable initially deferred,
  constraint response_evidence_fk foreign key (evidence_id) references claim (id)
    deferrable initially deferred
);
comment on column response.to_anonymous is 'Never true: see source.speaks_to_anonymous.';
create index response_party_ix on response (party_id);
create index response_to_ix on response (to_id);
create index response_about_ix on response (about_id);
create index response_evidence_ix on response (evidence_id);
