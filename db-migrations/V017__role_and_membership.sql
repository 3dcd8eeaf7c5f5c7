-- A person's office. It may be contestable: then it rests on a claim.
create extension if not exists btree_gist;

create table role (
  id              uuid primary key,
  person_id       uuid not null,
  organization_id uuid,
  position        smallint not null,
  title           single_line not null,
  leads           boolean not null default false,
  from_value      date,
  from_earliest   date,
  from_latest     date,
  from_basis      basis,
  from_text       single_line,
  to_value        date,
  to_earliest     date,
  to_latest       date,
  to_basis        basis,
  to_text         single_line,
  basis           basis not null,
  claim_id        uuid,
  constraint role_position_uk unique (person_id, position) deferrable initially deferred,
  constraint role_person_fk foreign key (person_id) references person (id) on delete cascade,
  constraint role_organization_fk foreign key (organization_id) references organization (id),
  constraint role_claim_fk foreign key (claim_id) references claim (id),
  constraint role_position_ck check (position >= 1),
  constraint role_leader_leads_something_ck check (not leads or organization_id is not null),
  constraint role_from_ck check (partial_date_holds(from_value, from_earliest, from_latest, from_basis, from_text)),
  constraint role_to_ck check (partial_date_holds(to_value, to_earliest, to_latest, to_basis, to_text)),
  constraint role_ends_after_it_begins_ck check (from_earliest <= to_latest),
  -- The same office twice at a time, as far as the days are certain: surely begun and not yet ended.
  -- An office without an end is still held, whenever it began; one that ended on the day when the
  -- next began is not held twice; one whose days are too vague to have surely lasted collides with none.
  constraint role_held_once_at_a_time_ex exclude using gist (
    person_id with =,
    coalesce(organization_id, person_id) with =, -- no party is both, so the person stands for none
    (title::text) with =,
    (case
       when to_basis is null then daterange(coalesce(from_latest, 'infinity'), null)
       when from_latest < to_earliest then daterange(from_latest, to_earliest)
     end) with &&)
    deferrable initially deferred,
  constraint role_told_once_uk unique nulls not distinct
    (person_id, organization_id, title, from_earliest, from_latest, to_earliest, to_latest, to_basis)
    deferrable initially deferred
);
comment on column role.leads is 'Whether the holder of this office heads the organization.';
create index role_person_ix on role (person_id, position);
create index role_organization_ix on role (organization_id);
create index role_claim_ix on role (claim_id);

-- Who belongs to an organization; a label where the articles name no one in particular.
create table membership (
  organization_id uuid not null,
  position        smallint not null,
  label           single_line not null,
  party_id        uuid,
  claim_id        uuid,
  constraint membership_pk primary key (organization_id, label),
  constraint membership_party_uk unique (organization_id, party_id) deferrable initially deferred,
  constraint membership_position_uk unique (organization_id, position) deferrable initially deferred,
  constraint membership_position_ck check (position >= 1),
  constraint membership_of_another_ck check (party_id <> organization_id),
  constraint membership_organization_fk foreign key (organization_id) references organization (id) on delete cascade,
  constraint membership_party_fk foreign key (party_id) references party (id),
  constraint membership_claim_fk foreign key (claim_id) references claim (id)
);
create index membership_party_ix on membership (party_id);
create index membership_claim_ix on membership (claim_id);
