-- What else than claims and a proposal a discrepancy is about: how many took part in an event, how an
-- element is put, how somebody is spelled.
create table discrepancy_event (
  discrepancy_id uuid not null,
  event_id       uuid not null,
  constraint discrepancy_event_pk primary key (discrepancy_id, event_id),
  constraint discrepancy_event_discrepancy_fk foreign key (discrepancy_id) references discrepancy (id) on delete cascade,
  constraint discrepancy_event_event_fk foreign key (event_id) references event (id) on delete cascade
);
create index discrepancy_event_event_ix on discrepancy_event (event_id);

create table discrepancy_element (
  discrepancy_id uuid not null,
  element_id     uuid not null,
  constraint discrepancy_element_pk primary key (discrepancy_id, element_id),
  constraint discrepancy_element_discrepancy_fk foreign key (discrepancy_id) references discrepancy (id) on delete cascade,
  constraint discrepancy_element_element_fk foreign key (element_id) references proposal_element (id) on delete cascade
);
create index discrepancy_element_element_ix on discrepancy_element (element_id);

create table discrepancy_party (
  discrepancy_id uuid not null,
  party_id       uuid not null,
  constraint discrepancy_party_pk primary key (discrepancy_id, party_id),
  constraint discrepancy_party_discrepancy_fk foreign key (discrepancy_id) references discrepancy (id) on delete cascade,
  constraint discrepancy_party_party_fk foreign key (party_id) references party (id)
);
create index discrepancy_party_party_ix on discrepancy_party (party_id);
