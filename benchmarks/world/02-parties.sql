-- Who is in the news: as many people as stories, an organization for every twenty, a source for every forty.
set session_replication_role = replica;
\set people :stories
select :stories / 20 as organizations, greatest(60, :stories / 40) as sources \gset

-- Of ten sources six are outlets, one is an agency, one a body, two are unnamed groups bound to an outlet.
create unlogged table a_source as
  select n, nth('source', n) as id,
         case when n % 10 in (3, 7) then 'ANONYMOUS_GROUP' when n % 10 = 5 then 'OFFICIAL'
              when n % 10 = 9 then 'AGENCY' else 'OUTLET' end::source_kind as kind,
         case when n % 10 in (3, 7)
              then initcap(pick('{diplomats,officials,aides,negotiators,engineers,lawyers}', n, 11)) || ' who spoke to ' || n - 1
              else 'The ' || pick('{Northern,Coastal,Evening,Morning,Valley,Capital,River,Lake,Island,Border}', n, 12)
                || ' ' || pick('{Courier,Gazette,Herald,Post,Tribune,Observer,Record,Chronicle}', n, 13) || ' ' || n end as name
  from generate_series(1, :sources) n;

insert into party (id, kind, slug) select id, 'SOURCE', 'source-' || n from a_source;
insert into source (id, slug, name, kind, speaks_to_id)
  select id, 'source-' || n, name, kind, case when kind = 'ANONYMOUS_GROUP' then nth('source', n - 1) end from a_source;

create unlogged table a_person as
  select n, nth('person', n) as id,
         pick('{Anna,Boris,Chiara,David,Elena,Farid,Greta,Hugo,Ines,Jonas,Katya,Luis,Mira,Nadia,Oskar,Paula,Quentin,Rosa,Stefan,Tamara}', n, 21)
         || ' ' || pick('{Al,Ber,Cor,Dan,Fel,Gar,Hol,Kar,Lin,Mar,Nor,Pet,Ros,San,Tor,Vel}', n, 22)
         || pick('{an,e,i,o,u,ar,en,il}', n, 23) || pick('{sson,ski,mann,ez,ova,ini,eau,berg,dottir,enko}', n, 24) as name
  from generate_series(1, :people) n;
insert into party (id, kind, slug) select id, 'PERSON', 'person-' || n from a_person;
insert into person (id, slug, name) select id, 'person-' || n, name from a_person;

create unlogged table an_organization as
  select n, nth('organization', n) as id,
         pick('{Ministry,Office,Agency,Council,Alliance,Union,Institute,Commission}', n, 31) || ' of '
         || pick('{Transport,Energy,Water,Health,Trade,Culture,Housing,Labour,Science,Justice}', n, 32) || ' ' || n as name
  from generate_series(1, :organizations) n;
insert into party (id, kind, slug) select id, 'ORGANIZATION', 'organization-' || n from an_organization;
insert into organization (id, slug, name, kind)
  select id, 'organization-' || n, name, (select enum_range(null::organization_kind))[1 + n % 8] from an_organization;

-- A third of all people are printed in a second spelling.
insert into name_alias (id, party_id, position, name, script)
  select nth('source alias', n), id, 1, name, 'Latn' from a_source
  union all select nth('organization alias', n), id, 1, name, 'Latn' from an_organization
  union all select nth('person alias', n), id, 1, name, 'Latn' from a_person
  union all select nth('person second alias', n), id, 2, left(name, 1) || '. ' || split_part(name, ' ', 2), 'Latn'
            from a_person where n % 3 = 0;

insert into role (id, person_id, organization_id, position, title, leads,
                  from_value, from_earliest, from_latest, from_basis, basis)
  select nth('role', n), id, nth('organization', zipf(n, 41, :organizations, 0.7)), 1,
         pick('{Minister,Spokesperson,Director,Member,Chief negotiator,Adviser}', n, 42), chance(n, 43) < 0.1,
         day, day, day, case when day is not null then 'STATED' end::basis, 'STATED'
  from a_person
  cross join lateral (select case when chance(n, 44) < 0.5 then some_day(n, 45) end as day) began
  where chance(n, 40) < 0.6;

-- Outlets and agencies have a newsroom of their own. Of those that no article names some are inferred.
insert into newsroom (id, slug, outlet_id, basis)
  select nth('newsroom', n), 'newsroom-' || n, id, 'STATED' from a_source where kind in ('OUTLET', 'AGENCY');
insert into newsroom (id, slug, basis, note)
  select nth('inferred newsroom', n), 'inferred-newsroom-' || n, 'INFERRED', 'Its articles end with the same line.'
  from generate_series(1, greatest(5, :sources / 20)) n;

-- Anybody who can be credited, from the most to the least quoted. Groups come only last in a chain.
create unlogged table to_credit as
  select row_number() over (order by chance(place, 51)) as rank, id
  from (select n * 40 as place, id from a_source where kind in ('OUTLET', 'AGENCY', 'OFFICIAL')
        union all select n * 3 + 1, id from an_organization) party;
analyze to_credit;
