-- Where articles come from editorially. A newsroom is named by its outlet, or inferred: articles
-- without a named outlet may share one, and the note says what speaks for it.
create table newsroom (
  id                   uuid primary key,
  version              integer not null default 1,
  editorial_state      editorial_state not null default new_state(),
  published            boolean not null generated always as (editorial_state in ('PUBLISHED', 'CORRECTED')) stored,
  editorial_publish_at timestamptz,
  slug                 slug not null,
  outlet_id            uuid,
  outlet_anonymous     boolean not null generated always as (false) stored,
  basis                basis not null,
  note                 prose,
  constraint newsroom_slug_uk unique (slug),
  constraint newsroom_outlet_uk unique (outlet_id),
  constraint newsroom_of_outlet_uk unique (id, outlet_id),
  constraint newsroom_version_ck check (version >= 1),
  constraint newsroom_embargo_ck check (embargo_holds(editorial_state, editorial_publish_at)),
  constraint newsroom_outlet_fk foreign key (outlet_id, outlet_anonymous) references source (id, anonymous),
  constraint newsroom_outlet_has_a_basis_ck check (outlet_id is null or basis <> 'UNKNOWN'),
  constraint newsroom_inference_is_explained_ck check (basis <> 'INFERRED' or note is not null)
);
comment on column newsroom.outlet_anonymous is 'Never true: see source.speaks_to_anonymous.';
create trigger newsroom_version before update on newsroom for each row execute function count_version();

-- One published piece. A title, address or day that the piece does not name stays null, and so does an
-- outlet that neither the piece names nor signs in it show: outlet_basis says which.
-- An outlet is its newsroom's: an outlet has one newsroom, so all its articles share it.
create table article (
  id                   uuid primary key,
  version              integer not null default 1,
  editorial_state      editorial_state not null default new_state(),
  published            boolean not null generated always as (editorial_state in ('PUBLISHED', 'CORRECTED')) stored,
  editorial_publish_at timestamptz,
  slug                 slug not null,
  story_id             uuid not null,
  newsroom_id          uuid not null,
  title                single_line,
  title_supplied       boolean not null default false,
  url                  web_address,
  language             language_tag not null,
  outlet_id            uuid,
  outlet_basis         basis not null,
  published_value      date,
  published_earliest   date,
  published_latest     date,
  published_basis      basis not null,
  published_text       single_line,
  constraint article_slug_uk unique (slug),
  constraint article_url_uk unique (story_id, url) deferrable initially deferred,
  constraint article_version_ck check (version >= 1),
  constraint article_embargo_ck check (embargo_holds(editorial_state, editorial_publish_at)),
  constraint article_story_fk foreign key (story_id) references story (id) on delete cascade,
  constraint article_newsroom_fk foreign key (newsroom_id) references newsroom (id),
  constraint article_outlet_fk foreign key (newsroom_id, outlet_id) references newsroom (id, outlet_id)
    deferrable initially deferred,
  constraint article_title_supplied_ck check (title is not null or not title_supplied),
  constraint article_outlet_basis_ck check ((outlet_id is null) = (outlet_basis = 'UNKNOWN')),
  constraint article_published_ck
    check (partial_date_holds(published_value, published_earliest, published_latest, published_basis, published_text))
);
comment on column article.title_supplied is 'The title is ours: the piece prints another one, or none.';
-- Newest first everywhere: the earliest day an article can be from, unknown days last.
create index article_published_ix on article (coalesce(published_earliest, '-infinity'), id) include (published);
create index article_story_ix on article (story_id, coalesce(published_earliest, '-infinity'), id) include (published);
create index article_outlet_ix on article (outlet_id, coalesce(published_earliest, '-infinity'), id) include (published);
create index article_newsroom_ix on article (newsroom_id, outlet_id) include (published);
create index article_language_ix on article (language, coalesce(published_earliest, '-infinity'), id) include (published);
create trigger article_version before update on article for each row execute function count_version();

-- Two articles in one newsroom say the same thing once. Somebody has to have a reason for that.
create function refuse_to_share_unknown_newsroom() returns trigger language plpgsql as $$
declare
  shared uuid;
  articles bigint;
begin
  if tg_table_name = 'article' then
    shared := new.newsroom_id;
    perform from newsroom where id = shared and basis = 'UNKNOWN' for no key update;
  else
    shared := new.id;
    perform from newsroom where id = shared and basis = 'UNKNOWN' for update; -- no article joins meanwhile
  end if;
  if found then
    select count(*) into articles from article where newsroom_id = shared;
    if articles > 1 then
      raise exception '% articles share newsroom %, and nothing says why', articles, shared
        using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
    end if;
  end if;
  return null;
end $$;

create constraint trigger article_shares_known_newsroom_ct
  after insert or update of newsroom_id on article deferrable initially deferred
  for each row execute function refuse_to_share_unknown_newsroom();
create constraint trigger newsroom_shared_is_known_ct
  after update of basis on newsroom deferrable initially deferred
  for each row when (new.basis = 'UNKNOWN') execute function refuse_to_share_unknown_newsroom();

create table article_author (
  article_id uuid not null,
  person_id  uuid not null,
  position   smallint not null,
  constraint article_author_pk primary key (article_id, person_id),
  constraint article_author_position_uk unique (article_id, position) deferrable initially deferred,
  constraint article_author_position_ck check (position >= 1),
  constraint article_author_article_fk foreign key (article_id) references article (id) on delete cascade,
  constraint article_author_person_fk foreign key (person_id) references person (id)
);
create index article_author_person_ix on article_author (person_id);
