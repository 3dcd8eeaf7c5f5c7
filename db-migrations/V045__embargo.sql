-- Publishes what is due, each day and time as one: what is embargoed together comes together. One that would refer to
-- something unpublished stays, and is told in "refused"; so does what somebody is writing just now, until the next time.
-- Of several nodes that call it at once one does it.
create function publish_due()
  returns table (published bigint, refused text[]) language plpgsql as $$
declare
  due timestamptz;
  object text;
  written bigint;
  stories uuid[];
  together bigint;
  touched uuid[];
begin
  published := 0;
  refused := '{}';
  if pg_try_advisory_xact_lock('embargo'::regclass::bigint) then
    for due in select distinct at from embargo where at <= now() order by at loop
      if open_edit() is null then
        perform open_edit(new_id(), 'throughline', 'Embargo', 'embargo', null, null, null, null);
      end if;
      begin
        together := 0;
        touched := '{}';
        foreach object in array enum_range(null::object_kind)::text[] loop
          execute format($sql$
              with written as (
                update %1$I set editorial_state = 'PUBLISHED', editorial_publish_at = null
                where id = any (array(select id from %1$I where editorial_publish_at = $1 for update skip locked))
                returning %1$I.*
              )
              select count(*), coalesce(array_agg(distinct story_of(to_jsonb(written))), '{}') from written
            $sql$, lower(object)) into written, stories using due;
          together := together + written;
          touched := touched || stories;
        end loop;
        update story set updated_at = now() where id = any (touched);
        set constraints awaited_publication_has_come_ct immediate;
        set constraints awaited_publication_has_come_ct deferred;
        published := published + together;
      exception when check_violation then
        refused := refused || sqlerrm;
      end;
    end loop;
    if open_edit() is not null then
      perform close_edit(null, null);
    end if;
  end if;
  return next;
end $$;

-- All embargoes: one look into an empty index for each kind.
do $$
begin
  execute 'create view embargo as ' || (
    select string_agg(format('select editorial_publish_at as at, %L::object_kind as kind, id from %I where editorial_publish_at is not null',
                             kind, lower(kind::text)), ' union all ')
    from unnest(enum_range(null::object_kind)) kind);
end $$;
