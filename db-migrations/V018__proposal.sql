-- Something that is on the table.
create table proposal (
  id              uuid primary key,
  version         integer not null default 1,
  slug            slug not null,
  story_id        uuid not null,
  name            single_line not null,
  status          proposal_status not null,
  lead_id         uuid,
  amount_value    numeric(20, 2),
  amount_currency currency_code,
  constraint proposal_slug_uk unique (slug),
  constraint proposal_story_fk foreign key (story_id) references story (id) on delete cascade,
  constraint proposal_lead_fk foreign key (lead_id) references role (id),
  constraint proposal_amount_ck check (num_nonnulls(amount_value, amount_currency) in (0, 2) and amount_value >= 0)
);
create index proposal_name_ix on proposal (name, id);
create index proposal_story_ix on proposal (story_id, id);
create index proposal_status_ix on proposal (status, name, id);
create index proposal_lead_ix on proposal (lead_id);
create trigger proposal_version before update on proposal for each row execute function count_version();

create table proposal_proponent (
  proposal_id uuid not null,
  party_id    uuid not null,
  position    smallint not null,
  constraint proposal_proponent_pk primary key (proposal_id, party_id),
  constraint proposal_proponent_position_uk unique (proposal_id, position) deferrable initially deferred,
  constraint proposal_proponent_position_ck check (position >= 1),
  constraint proposal_proponent_proposal_fk foreign key (proposal_id) references proposal (id) on delete cascade,
  constraint proposal_proponent_party_fk foreign key (party_id) references party (id)
);
create index proposal_proponent_party_ix on proposal_proponent (party_id, proposal_id);

create table proposal_link (
  proposal_id uuid not null,
  kind        proposal_link_kind not null,
  other_id    uuid not null,
  basis       basis not null,
  constraint proposal_link_pk primary key (proposal_id, kind, other_id),
  constraint proposal_link_to_another_ck check (proposal_id <> other_id),
  constraint proposal_link_proposal_fk foreign key (proposal_id) references proposal (id) on delete cascade,
  constraint proposal_link_other_fk foreign key (other_id) references proposal (id) on delete cascade
);
create index proposal_link_other_ix on proposal_link (other_id);

create table status_change (
  id            uuid primary key,
  proposal_id   uuid not null,
  position      smallint not null,
  status        proposal_status not null,
  from_value    date,
  from_earliest date,
  from_latest   date,
  from_basis    basis not null,
  from_text     single_line,
  basis         basis not null,
  constraint status_change_position_uk unique (proposal_id, position) deferrable initially deferred,
  constraint status_change_position_ck check (position >= 1),
  constraint status_change_proposal_fk foreign key (proposal_id) references proposal (id) on delete cascade,
  constraint status_change_from_ck check (partial_date_holds(from_value, from_earliest, from_latest, from_basis))
);

create table status_change_article (
  status_change_id uuid not null,
  article_id       uuid not null,
  constraint status_change_article_pk primary key (status_change_id, article_id),
  constraint status_change_article_change_fk foreign key (status_change_id)
    references status_change (id) on delete cascade,
  constraint status_change_article_article_fk foreign key (article_id) references article (id) on delete cascade
);
create index status_change_article_article_ix on status_change_article (article_id);

-- A part of a proposal. Parts that somebody lists together form a named, ordered set.
create table proposal_element (
  id          uuid primary key,
  version     integer not null default 1,
  proposal_id uuid not null,
  key         slug not null,
  label       single_line not null,
  set         slug,
  position    smallint not null,
  constraint proposal_element_key_uk unique (proposal_id, key),
  constraint proposal_element_position_uk unique nulls not distinct (proposal_id, set, position)
    deferrable initially deferred,
  constraint proposal_element_position_ck check (position >= 1),
  constraint proposal_element_proposal_fk foreign key (proposal_id) references proposal (id) on delete cascade
);
create trigger proposal_element_version before update on proposal_element
  for each row execute function count_version();
