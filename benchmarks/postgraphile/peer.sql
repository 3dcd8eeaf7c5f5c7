-- What the peer needs to be asked the same: corroboration as a field of what can be reported, which
-- is PostGraphile's own way to show a function (a "computed column"). The rule stays the service's.
create type support as (
  article_count integer, newsroom_count integer, independent_origins_min integer,
  independent_origins_max integer, on_the_record_origin_count integer, undetermined_count integer);

create function proposal_corroboration(p proposal) returns support language sql stable parallel safe as $$
  select article_count, newsroom_count, independent_origins_min, independent_origins_max,
         on_the_record_origin_count, undetermined_count
  from corroboration(p.id, null, 'DISTINCT', null)
$$;
create function proposal_element_corroboration(e proposal_element) returns support language sql stable parallel safe as $$
  select article_count, newsroom_count, independent_origins_min, independent_origins_max,
         on_the_record_origin_count, undetermined_count
  from corroboration(e.id, null, 'DISTINCT', null)
$$;
create function claim_corroboration(c claim) returns support language sql stable parallel safe as $$
  select article_count, newsroom_count, independent_origins_min, independent_origins_max,
         on_the_record_origin_count, undetermined_count
  from corroboration(c.id, null, 'DISTINCT', null)
$$;
