-- Where a report's information came from, as an editor found out when its article does not say: the chain gets this party,
-- inferred. What stands behind the party for others who have the same from it, if that is one thing, stands behind it here
-- as well: what came from a newspaper comes from those who told the newspaper, and is no second origin beside them. Who
-- knows better gives the report a chain of its own.
create function resolve_origin(of_report uuid, found_origin uuid) returns uuid language plpgsql as $$
declare
  behind uuid[];
begin
  if exists (select from report_hop where report_id = of_report) then
    perform refuse('HAS_ORIGIN', 'report',
      format('The report''s chain ends at ''%s'' already.',
             (select slug from party join report on report.origin_id = party.id where report.id = of_report)),
      'To change a chain, update the report.');
  end if;
  select case when count(distinct parties) = 1 then min(parties) end into behind
  from (
    select array(select later.party_id from report_hop later
                 where later.report_id = hop.report_id and later.position > hop.position
                 order by later.position) as parties
    from report_hop hop
    join report other on other.id = hop.report_id
    join report on report.target_id = other.target_id
    where report.id = of_report and hop.party_id = found_origin
  ) tail;
  insert into report_hop (report_id, position, party_id, basis)
  select of_report, position, party_id, 'INFERRED'
  from unnest(found_origin || behind) with ordinality as chain(party_id, position);
  return of_report;
end $$;
