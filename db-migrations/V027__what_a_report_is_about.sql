-- What a report is about, whichever of the five it is, and from which newsroom it is: how well
-- something is supported is then read from one index.
alter table report add column target_id uuid
  generated always as (coalesce(claim_id, element_id, statement_id, event_id, proposal_id)) stored;

-- Repeated from the article: a trigger fills it in, and the key to the article keeps it the
-- article's. It is never null, for a full match refuses half a key.
alter table article add constraint article_newsroom_uk unique (id, newsroom_id);
alter table report add column newsroom_id uuid;
update report set newsroom_id = article.newsroom_id from article where article.id = report.article_id;
alter table report drop constraint report_article_fk;
alter table report add constraint report_article_fk
  foreign key (article_id, newsroom_id) references article (id, newsroom_id) match full
  on update cascade on delete cascade;

create function keep_report_newsroom() returns trigger language plpgsql as $$
begin
  new.newsroom_id := coalesce((select newsroom_id from article where id = new.article_id), new.newsroom_id);
  return new;
end $$;
create trigger report_newsroom before insert or update of article_id on report
  for each row execute function keep_report_newsroom();

create index report_target_ix on report (target_id, article_id, position) include (newsroom_id, origin_id, published);

call renew_seen();

-- What may have been reported of a target by a day; null: all that is. PostgreSQL writes this into
-- the query, where without a day nothing is left of it but the target.
create function report_by(of_target uuid, day date)
  returns setof report language sql stable parallel safe as $$
    select report.* from report
    where report.target_id = of_target
      and visible(report.published)
      and (day is null or exists (select from article_by(report.article_id, day)))
  $$;
