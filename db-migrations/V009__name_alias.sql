-- Every name a party goes by, its own name included, so one index answers "who is this".
create table name_alias (
  id       uuid primary key,
  party_id uuid not null,
  position smallint not null,
  name     single_line not null,
  script   script_code not null,
  key      text not null generated always as (name_key(name)) stored,
  constraint name_alias_name_uk unique (party_id, name),
  constraint name_alias_position_uk unique (party_id, position) deferrable initially deferred,
  constraint name_alias_party_uk unique (id, party_id),
  constraint name_alias_position_ck check (position >= 1),
  constraint name_alias_can_be_found_ck check (key <> ''),
  constraint name_alias_party_fk foreign key (party_id) references party (id) on delete cascade
);
create index name_alias_key_ix on name_alias (key, party_id);

alter table source add constraint source_name_is_an_alias_fk
  foreign key (id, name) references name_alias (party_id, name) deferrable initially deferred;
alter table person add constraint person_name_is_an_alias_fk
  foreign key (id, name) references name_alias (party_id, name) deferrable initially deferred;
alter table organization add constraint organization_name_is_an_alias_fk
  foreign key (id, name) references name_alias (party_id, name) deferrable initially deferred;
