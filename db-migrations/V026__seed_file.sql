-- Which seed files were loaded, and which parties each of them registers: a file is loaded again
-- when its content has changed, and a party that has gone from its file goes from the database.
create table seed_file (
  name      text primary key,
  sha256    text not null,
  loaded_at timestamptz not null,
  constraint seed_file_name_ck check (name ~ '^[a-z0-9-]+(/[a-z0-9-]+)*\.yaml$'),
  constraint seed_file_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint seed_file_loaded_at_ck check (isfinite(loaded_at))
);

create table seed_party (
  file     text not null,
  party_id uuid not null,
  constraint seed_party_pk primary key (party_id),
  constraint seed_party_file_fk foreign key (file) references seed_file (name) deferrable initially deferred,
  constraint seed_party_party_fk foreign key (party_id) references party (id) on delete cascade
);
create index seed_party_file_ix on seed_party (file);
