-- What happened, was said and was published in a story, by day. A statement or article without any day
-- is left out; an event without one stays in, last: a meeting that is only proposed is news too.
create view story_timeline as
  select event.story_id,
         'EVENT:' || event.id as id,
         'EVENT' as subject_type, event.id as subject_id,
         event.name::text as label,
         date_value, date_earliest, date_latest, date_basis, date_text::text as date_text
  from seen.event
  union all
  select statement.story_id,
         'STATEMENT:' || statement.id,
         'STATEMENT', statement.id,
         statement.gist::text,
         made_value, made_earliest, made_latest, made_basis, made_text::text
  from seen.statement
  where made_basis <> 'UNKNOWN'
  union all
  select article.story_id,
         'ARTICLE:' || article.id,
         'ARTICLE', article.id,
         coalesce(article.title, article.slug)::text,
         published_value, published_earliest, published_latest, published_basis, published_text::text
  from seen.article
  where published_basis <> 'UNKNOWN';
comment on view story_timeline is 'Order it by coalesce(date_earliest, date_latest, ''infinity''), id.';
