-- What lists of stories are ordered by, of their published articles, kept with the story so that a page of them is an index scan.
alter table story add column article_count integer not null default 0;
alter table story add column first_reported date;
call renew_seen();
create index story_article_count_ix on story (article_count, id) include (published);
create index story_first_reported_ix on story (coalesce(first_reported, 'infinity'), id) include (published);

-- A writer that files articles under a story waits for another that does, then counts what that filed.
create function keep_story_figures() returns trigger language plpgsql as $$
begin
  perform from story where id in (select story_id from changed_article) order by id for no key update;
  update story
  set article_count = figures.article_count, first_reported = figures.first_reported
  from (
    select changed.story_id,
           (select count(*) from article where article.story_id = changed.story_id and article.published) as article_count,
           (select min(published_earliest) from article where article.story_id = changed.story_id and article.published) as first_reported
    from (select distinct story_id from changed_article) changed
  ) figures
  where story.id = figures.story_id
    and (story.article_count, story.first_reported)
        is distinct from (figures.article_count, figures.first_reported);
  return null;
end $$;

create trigger article_inserted after insert on article
  referencing new table as changed_article for each statement execute function keep_story_figures();
create trigger article_updated after update on article
  referencing new table as changed_article for each statement execute function keep_story_figures();
create trigger article_left_its_story after update on article
  referencing old table as changed_article for each statement execute function keep_story_figures();
create trigger article_deleted after delete on article
  referencing old table as changed_article for each statement execute function keep_story_figures();

create function forget_story_figures() returns trigger language plpgsql as $$
begin
  update story set article_count = 0, first_reported = null where article_count > 0;
  return null;
end $$;

create trigger article_truncated after truncate on article
  for each statement execute function forget_story_figures();

-- Only the triggers above write the figures: they are one level deeper than whoever writes articles.
create function refuse_to_set_story_figures() returns trigger language plpgsql as $$
begin
  raise exception 'the figures of story % are counted from its articles', new.id
    using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
end $$;

create constraint trigger story_comes_without_figures_ct after insert on story
  for each row when (new.article_count <> 0 or new.first_reported is not null)
  execute function refuse_to_set_story_figures();
create constraint trigger story_figures_are_kept_ct after update of article_count, first_reported on story
  for each row when (pg_trigger_depth() = 0
    and (new.article_count, new.first_reported) is distinct from (old.article_count, old.first_reported))
  execute function refuse_to_set_story_figures();
