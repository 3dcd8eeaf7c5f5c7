-- A row's version counts its changes from 1, whoever makes them and whatever they say it is. What belongs to
-- an object in other tables counts in its version as well, and in the updated_at of its story, once an edit: at its
-- end, by the log of what it changed (V049).
create function count_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end $$;
