-- Where each object stands editorially, and so who sees it: readers see what is published, editors all.
-- What nobody says anything about is published, for seeds and imports bring published material.
--
-- A read looks at it for every row, so it stands among the first columns: those before it have to be taken apart. And
-- the indexes that lists are read by include it: without, a front page touched twice the pages to count them.
--
-- An embargo is when a draft becomes published. That is a write and not a comparison with the clock, for kept
-- figures, caches and whoever follows the changes have to know of it.
create function embargo_holds(state editorial_state, publish_at timestamptz)
  returns boolean language sql immutable parallel safe
  return publish_at is null or state in ('DRAFT', 'IN_REVIEW') and isfinite(publish_at);
