-- Where articles differ, or one differs with itself.
create table discrepancy (
  id                   uuid primary key,
  version              integer not null default 1,
  editorial_state      editorial_state not null default new_state(),
  published            boolean not null generated always as (editorial_state in ('PUBLISHED', 'CORRECTED')) stored,
  editorial_publish_at timestamptz,
  slug                 slug not null,
  story_id             uuid not null,
  position             smallint not null,
  kind                 discrepancy_kind not null,
  topic                prose not null,
  proposal_id          uuid,
  constraint discrepancy_slug_uk unique (slug),
  constraint discrepancy_version_ck check (version >= 1),
  constraint discrepancy_embargo_ck check (embargo_holds(editorial_state, editorial_publish_at)),
  constraint discrepancy_position_uk unique (story_id, position) deferrable initially deferred,
  constraint discrepancy_position_ck check (position >= 1),
  constraint discrepancy_story_fk foreign key (story_id) references story (id) on delete cascade,
  constraint discrepancy_proposal_fk foreign key (proposal_id) references proposal (id)
    deferrable initially deferred
);
create index discrepancy_proposal_ix on discrepancy (proposal_id) include (published);
create index discrepancy_kind_ix on discrepancy (story_id, kind, position) include (published);
create trigger discrepancy_version before update on discrepancy for each row execute function count_version();

create table discrepancy_claim (
  discrepancy_id uuid not null,
  claim_id       uuid not null,
  constraint discrepancy_claim_pk primary key (discrepancy_id, claim_id),
  constraint discrepancy_claim_discrepancy_fk foreign key (discrepancy_id)
    references discrepancy (id) on delete cascade,
  constraint discrepancy_claim_claim_fk foreign key (claim_id) references claim (id) on delete cascade
);
create index discrepancy_claim_claim_ix on discrepancy_claim (claim_id);

create table discrepancy_side (
  id             uuid primary key,
  discrepancy_id uuid not null,
  position       smallint not null,
  value          single_line not null,
  constraint discrepancy_side_position_uk unique (discrepancy_id, position) deferrable initially deferred,
  constraint discrepancy_side_value_uk unique (discrepancy_id, value) deferrable initially deferred,
  constraint discrepancy_side_position_ck check (position >= 1),
  constraint discrepancy_side_discrepancy_fk foreign key (discrepancy_id) references discrepancy (id) on delete cascade
);

create table discrepancy_side_article (
  side_id    uuid not null,
  article_id uuid not null,
  lines      integer[] not null,
  constraint discrepancy_side_article_pk primary key (side_id, article_id),
  constraint discrepancy_side_article_side_fk foreign key (side_id) references discrepancy_side (id) on delete cascade,
  constraint discrepancy_side_article_article_fk foreign key (article_id) references article (id) on delete cascade,
  constraint discrepancy_side_article_lines_ck check (lines_hold(lines))
);
create index discrepancy_side_article_article_ix on discrepancy_side_article (article_id);

-- One side is no difference, and a side that no article takes is none.
create function refuse_discrepancy_with_one_side() returns trigger language plpgsql as $$
declare
  touched uuid;
begin
  if tg_table_name = 'discrepancy' then
    touched := new.id;
  else
    touched := old.discrepancy_id;
    perform from discrepancy where id = touched for no key update; -- two writers could each remove one of three
  end if;
  if exists (select from discrepancy where id = touched)
    and (select count(*) from discrepancy_side where discrepancy_id = touched) < 2
  then
    raise exception 'discrepancy % has fewer than two sides', touched
      using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
  end if;
  return null;
end $$;

create constraint trigger discrepancy_has_two_sides_ct
  after insert on discrepancy deferrable initially deferred
  for each row execute function refuse_discrepancy_with_one_side();
create constraint trigger discrepancy_side_leaves_two_ct
  after delete or update of discrepancy_id on discrepancy_side deferrable initially deferred
  for each row execute function refuse_discrepancy_with_one_side();

create function refuse_side_without_article() returns trigger language plpgsql as $$
declare
  touched uuid;
begin
  if tg_table_name = 'discrepancy_side' then
    touched := new.id;
  else
    touched := old.side_id;
    perform from discrepancy_side where id = touched for no key update; -- two writers could each remove one of two
  end if;
  if exists (select from discrepancy_side where id = touched)
    and not exists (select from discrepancy_side_article where side_id = touched)
  then
    raise exception 'no article takes side % of its discrepancy', touched
      using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
  end if;
  return null;
end $$;

create constraint trigger discrepancy_side_has_an_article_ct
  after insert on discrepancy_side deferrable initially deferred
  for each row execute function refuse_side_without_article();
create constraint trigger discrepancy_side_article_leaves_another_ct
  after delete or update of side_id on discrepancy_side_article deferrable initially deferred
  for each row execute function refuse_side_without_article();
