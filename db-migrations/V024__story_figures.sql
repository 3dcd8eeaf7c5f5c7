-- What lists of stories are ordered by, kept with the story so that a page of them is an index scan.
alter table story add column article_count integer not null default 0;
alter table story add column first_reported date;
create index story_article_count_ix on story (article_count, id);
create index story_first_reported_ix on story (coalesce(first_reported, 'infinity'), id);

create function keep_story_figures() returns trigger language plpgsql as $$
begin
  update story
  set article_count = figures.article_count, first_reported = figures.first_reported
  from (
    select changed.story_id,
           (select count(*) from article where article.story_id = changed.story_id) as article_count,
           (select min(published_earliest) from article where article.story_id = changed.story_id) as first_reported
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
