-- Addresses elsewhere: a list of its own, each once.
create function addresses_hold(addresses web_address[])
  returns boolean language sql immutable parallel safe
  return case when cardinality(addresses) > 0 then
    array_ndims(addresses) = 1
    and cardinality(addresses) = (select count(distinct address) from unnest(addresses) as address)
  else true end;

create table person (
  id                   uuid primary key,
  party                party_kind not null default 'PERSON',
  version              integer not null default 1,
  editorial_state      editorial_state not null default new_state(),
  published            boolean not null generated always as (editorial_state in ('PUBLISHED', 'CORRECTED')) stored,
  editorial_publish_at timestamptz,
  slug                 slug not null,
  name                 single_line not null,
  same_as              web_address[] not null default '{}',
  constraint person_slug_uk unique (slug),
  constraint person_version_ck check (version >= 1),
  constraint person_embargo_ck check (embargo_holds(editorial_state, editorial_publish_at)),
  constraint person_party_ck check (party = 'PERSON'),
  constraint person_party_fk foreign key (id, party, slug) references party (id, kind, slug)
    on update cascade on delete cascade,
  constraint person_same_as_ck check (addresses_hold(same_as))
);
create index person_name_ix on person (name, id) include (published);
alter table party add constraint party_person_fk
  foreign key (person_id) references person (id) deferrable initially deferred;
create trigger person_version before update on person for each row execute function count_version();

create table organization (
  id                   uuid primary key,
  party                party_kind not null default 'ORGANIZATION',
  version              integer not null default 1,
  editorial_state      editorial_state not null default new_state(),
  published            boolean not null generated always as (editorial_state in ('PUBLISHED', 'CORRECTED')) stored,
  editorial_publish_at timestamptz,
  slug                 slug not null,
  name                 single_line not null,
  kind                 organization_kind not null,
  size                 integer,
  constraint organization_slug_uk unique (slug),
  constraint organization_kind_uk unique (id, kind),
  constraint organization_version_ck check (version >= 1),
  constraint organization_embargo_ck check (embargo_holds(editorial_state, editorial_publish_at)),
  constraint organization_party_ck check (party = 'ORGANIZATION'),
  constraint organization_party_fk foreign key (id, party, slug) references party (id, kind, slug)
    on update cascade on delete cascade,
  constraint organization_size_ck check (size > 0)
);
comment on column organization.size is 'How many members an article counts; null where none says.';
create index organization_name_ix on organization (name, id) include (published);
create index organization_kind_ix on organization (kind, name) include (published);
alter table party add constraint party_organization_fk
  foreign key (organization_id) references organization (id) deferrable initially deferred;
create trigger organization_version before update on organization for each row execute function count_version();

-- Two organizations that may be the same, though no text says so. Stored once, smaller id first.
create table merge_candidate (
  one_id   uuid not null,
  other_id uuid not null,
  reason   prose not null,
  constraint merge_candidate_pk primary key (one_id, other_id),
  constraint merge_candidate_once_ck check (one_id < other_id),
  constraint merge_candidate_one_fk foreign key (one_id) references organization (id) on delete cascade,
  constraint merge_candidate_other_fk foreign key (other_id) references organization (id) on delete cascade
);
create index merge_candidate_other_ix on merge_candidate (other_id);
