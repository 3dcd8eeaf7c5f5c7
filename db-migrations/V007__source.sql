-- Who puts information into the public record. An unnamed group is bound to the newsroom it spoke to.
create table source (
  id                   uuid primary key,
  party                party_kind not null default 'SOURCE',
  version              integer not null default 1,
  editorial_state      editorial_state not null default new_state(),
  published            boolean not null generated always as (editorial_state in ('PUBLISHED', 'CORRECTED')) stored,
  editorial_publish_at timestamptz,
  slug                 slug not null,
  name                 single_line not null,
  kind                 source_kind not null,
  anonymous            boolean not null generated always as (kind = 'ANONYMOUS_GROUP') stored,
  speaks_to_id         uuid,
  speaks_to_anonymous  boolean not null generated always as (false) stored,
  constraint source_slug_uk unique (slug),
  constraint source_anonymous_uk unique (id, anonymous),
  constraint source_version_ck check (version >= 1),
  constraint source_embargo_ck check (embargo_holds(editorial_state, editorial_publish_at)),
  constraint source_party_ck check (party = 'SOURCE'),
  constraint source_party_fk foreign key (id, party, slug) references party (id, kind, slug)
    on update cascade on delete cascade,
  constraint source_speaks_to_fk foreign key (speaks_to_id, speaks_to_anonymous)
    references source (id, anonymous),
  constraint source_anonymous_group_speaks_to_someone_ck
    check ((kind = 'ANONYMOUS_GROUP') = (speaks_to_id is not null))
);
comment on column source.speaks_to_anonymous is
  'Never true: part of the foreign key, as in other tables, so that an unnamed group is nobody''s newsroom.';
create index source_speaks_to_ix on source (speaks_to_id) include (published);
create index source_name_ix on source (name, id) include (published);
create index source_kind_ix on source (kind, name) include (published);
alter table party add constraint party_source_fk
  foreign key (source_id) references source (id) deferrable initially deferred;
create trigger source_version before update on source for each row execute function count_version();
