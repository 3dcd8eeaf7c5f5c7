-- Every object's version counts its changes from 1, whoever makes them and whatever they say it is.
create function count_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end $$;
