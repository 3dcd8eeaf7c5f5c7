-- Who puts information into the public record. An unnamed group is bound to the newsroom it spoke to.
create table source (
  id           uuid primary key,
  party        party_kind not null default 'SOURCE',
  version      integer not null default 1,
  slug         slug not null,
  name         single_line not null,
  kind         source_kind not null,
  speaks_to_id uuid,
  constraint source_slug_uk unique (slug),
  constraint source_party_ck check (party = 'SOURCE'),
  constraint source_party_fk foreign key (id, party, slug) references party (id, kind, slug)
    on update cascade on delete cascade,
  constraint source_speaks_to_fk foreign key (speaks_to_id) references source (id),
  constraint source_speaks_to_another_ck check (speaks_to_id <> id),
  constraint source_anonymous_group_speaks_to_someone_ck
    check ((kind = 'ANONYMOUS_GROUP') = (speaks_to_id is not null))
);
create index source_speaks_to_ix on source (speaks_to_id);
create index source_name_ix on source (name, id);
create index source_kind_ix on source (kind, name);
create trigger source_version before update on source for each row execute function count_version();
