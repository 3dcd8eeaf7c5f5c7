-- Some of a story becomes a story of its own, with those of its people and organizations that what is moved is about.
create function split_story(story uuid, new_slug text, new_title text, objects uuid[]) returns uuid language plpgsql as $$
declare
  split constant uuid := new_id();
  relation text;
  moved bigint;
  known bigint := 0;
begin
  perform from story old where old.id = split_story.story for update;
  if not found then
    perform refuse('NO_SUCH_OBJECT', 'story', 'there is no such story', 'ask for it by its slug first');
  end if;
  if coalesce(cardinality(objects), 0) = 0 then
    perform refuse('NOTHING_TO_MOVE', 'objects', 'nothing is named that belongs to the new story', 'name its articles and claims');
  end if;
  if exists (select from story taken where taken.slug = new_slug) then
    perform refuse('SLUG_TAKEN', 'slug', format('a story has the slug ''%s'' already', new_slug), 'choose another');
  end if;
  perform edit_in_progress();
  insert into story (id, slug, title, language, updated_at, editorial_state)
  select split, new_slug, new_title, old.language, now(), old.editorial_state from story old where old.id = split_story.story;
  foreach relation in array array['article', 'claim', 'event', 'statement', 'proposal', 'discrepancy'] loop
    execute format('update %I line set story_id = $1 where story_id = $2 and id = any ($3)', relation)
    using split, story, objects;
    get diagnostics moved = row_count;
    known := known + moved;
  end loop;
  if known < (select count(distinct object) from unnest(objects) as object) then
    perform refuse('NOT_OF_STORY', 'objects',
      format('%s of what is named are no articles, claims, events, statements, proposals or discrepancies of %s',
             (select count(distinct object) from unnest(objects) as object) - known, object_in_words('STORY', story)),
      'name only what belongs to it');
  end if;
  insert into story_person (story_id, person_id, rank)
  select split, person_id, row_number() over (order by rank)
  from story_person old where old.story_id = split_story.story and is_about(split, person_id);
  insert into story_organization (story_id, organization_id, rank)
  select split, organization_id, row_number() over (order by rank)
  from story_organization old where old.story_id = split_story.story and is_about(split, organization_id);
  return split;
end $$;

-- Whether a party has to do with what is filed under a story.
create function is_about(in_story uuid, party uuid) returns boolean language sql stable
  return exists (select from mention join article on article.id = mention.article_id
                 where article.story_id = in_story and mention.party_id = party)
    or exists (select from article_author join article on article.id = article_author.article_id
               where article.story_id = in_story and article_author.person_id = party)
    or exists (select from statement_speaker join statement on statement.id = statement_speaker.statement_id
               where statement.story_id = in_story and statement_speaker.party_id = party)
    or exists (select from participation join event on event.id = participation.event_id
               where event.story_id = in_story and participation.party_id = party)
    or exists (select from proposal_proponent join proposal on proposal.id = proposal_proponent.proposal_id
               where proposal.story_id = in_story and proposal_proponent.party_id = party)
    or exists (select from position join proposal on proposal.id = position.proposal_id
               where proposal.story_id = in_story and party in (position.holder_id, position.spokesperson_id));
