-- Where an article prints a name.
create table mention (
  alias_id   uuid not null,
  article_id uuid not null,
  party_id   uuid not null,
  lines      integer[] not null,
  constraint mention_pk primary key (alias_id, article_id),
  constraint mention_alias_fk foreign key (alias_id, party_id) references name_alias (id, party_id) on delete cascade,
  constraint mention_article_fk foreign key (article_id) references article (id) on delete cascade,
  constraint mention_lines_ck check (lines_hold(lines) and cardinality(lines) > 0)
);
comment on column mention.party_id is 'Repeated from the alias: "articles that name X" is the common question.';
create index mention_party_ix on mention (party_id, article_id);
create index mention_article_ix on mention (article_id, party_id);

-- What an article calls a source.
create table source_label (
  source_id  uuid not null,
  article_id uuid not null,
  label      single_line not null,
  lines      integer[] not null,
  constraint source_label_pk primary key (source_id, article_id, label),
  constraint source_label_source_fk foreign key (source_id) references source (id) on delete cascade,
  constraint source_label_article_fk foreign key (article_id) references article (id) on delete cascade,
  constraint source_label_lines_ck check (lines_hold(lines) and cardinality(lines) > 0)
);
create index source_label_article_ix on source_label (article_id);
