-- What follows from the rest of an object, so that who enters it by hand need not say it.
alter table story alter column updated_at set default now();
alter table discrepancy_side_article alter column lines set default '{}';
alter table name_alias alter column script set default 'Latn';

-- An article comes from the newsroom of its outlet, which is there as soon as the outlet has an article.
create function newsroom_of_outlet(outlet uuid) returns uuid language plpgsql as $$
declare
  found_id uuid;
begin
  insert into newsroom (id, slug, outlet_id, basis)
  select new_id(), slug, id, 'STATED' from source where id = outlet
  on conflict on constraint newsroom_outlet_uk do nothing;
  select id into found_id from newsroom where outlet_id = outlet;
  return found_id;
end $$;

-- A person, an organization or a source is a party first, and is called the same: a new slug, where one is given, is
-- the party's, and comes to the other table from there.
create function party_known(party text, kind text, slug text) returns void language sql as $$
    insert into party (id, kind, slug)
    select party::uuid, kind::party_kind, slug where slug is not null
    on conflict (id) do update set slug = excluded.slug where party.slug <> excluded.slug
  $$;

-- The name that a party is listed under is one of its names, the last one unless its place is said.
create function own_name_known(party text) returns void language sql as $$
    insert into name_alias (id, party_id, position, name)
    select new_id(), named.id,
           (select coalesce(max(position), 0) + 1 from name_alias where party_id = named.id), named.name
    from (select id, name from person union all select id, name from organization union all select id, name from source) named
    where named.id = party::uuid
    on conflict on constraint name_alias_name_uk do nothing
  $$;
