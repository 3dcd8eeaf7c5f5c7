-- An article reporting exactly one thing: how certain, credited to whom, in which words, on which lines.
-- An article that says the same thing twice, differently, has two reports (position 1, 2 ...).
create table report (
  id                   uuid primary key,
  version              integer not null default 1,
  editorial_state      editorial_state not null default new_state(),
  published            boolean not null generated always as (editorial_state in ('PUBLISHED', 'CORRECTED')) stored,
  editorial_publish_at timestamptz,
  article_id           uuid not null,
  claim_id             uuid,
  element_id           uuid,
  statement_id         uuid,
  event_id             uuid,
  proposal_id          uuid,
  position             smallint not null,
  certainty            certainty not null,
  attribution          attribution not null,
  wording              single_line,
  lines                integer[] not null,
  origin_id            uuid,
  constraint report_version_ck check (version >= 1),
  constraint report_embargo_ck check (embargo_holds(editorial_state, editorial_publish_at)),
  constraint report_has_one_target_ck
    check (num_nonnulls(claim_id, element_id, statement_id, event_id, proposal_id) = 1),
  constraint report_position_ck check (position >= 1),
  constraint report_position_uk
    unique nulls not distinct (article_id, claim_id, element_id, statement_id, event_id, proposal_id, position)
    deferrable initially deferred,
  constraint report_article_fk foreign key (article_id) references article (id) on delete cascade,
  constraint report_claim_fk foreign key (claim_id) references claim (id) on delete cascade,
  constraint report_element_fk foreign key (element_id) references proposal_element (id) on delete cascade,
  constraint report_statement_fk foreign key (statement_id) references statement (id) on delete cascade,
  constraint report_event_fk foreign key (event_id) references event (id) on delete cascade,
  constraint report_proposal_fk foreign key (proposal_id) references proposal (id) on delete cascade,
  constraint report_origin_fk foreign key (origin_id) references party (id),
  -- Three words: enough to compare, too few to quote an article with.
  constraint report_wording_is_short_ck check (array_length(regexp_split_to_array(wording, '\s+'), 1) <= 3),
  constraint report_lines_ck check (lines_hold(lines) and cardinality(lines) > 0)
);
comment on column report.origin_id is
  'The last party of the chain, kept by a trigger on report_hop; null where the article credits nobody.';
create index report_claim_ix on report (claim_id, article_id, position) include (published) where claim_id is not null;
create index report_element_ix on report (element_id, article_id, position) include (published) where element_id is not null;
create index report_statement_ix on report (statement_id, article_id, position) include (published) where statement_id is not null;
create index report_event_ix on report (event_id, article_id, position) include (published) where event_id is not null;
create index report_proposal_ix on report (proposal_id, article_id, position) include (published) where proposal_id is not null;
create index report_origin_ix on report (origin_id, article_id, position) include (published) where origin_id is not null;
create trigger report_version before update on report for each row execute function count_version();
