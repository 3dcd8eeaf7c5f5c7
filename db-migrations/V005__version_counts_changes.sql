-- A row's version counts its changes from 1, whoever makes them and whatever they say it is. What belongs to
-- an object in other tables counts in its version as well, and in the updated_at of its story, but not by a
-- trigger: 40 tables would each fire one for every statement of a bulk load. Who writes parts counts them, once
-- for all, as org.throughline.ingest.table.Touched does; who does not leaves the version as it was.
create function count_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end $$;
