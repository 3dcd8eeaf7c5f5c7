-- Whether what was loaded without triggers keeps the rules that triggers and foreign keys would have held it to.
-- Check constraints were on all the time; keys, deferred or not, were checked when their indexes were built.
set max_parallel_workers_per_gather = 1; -- two cores
do $$
declare
  rule record;
  broken bigint;
  rules integer := 0;
begin
  for rule in
    -- A reference that leads nowhere: with any null in it, it leads nowhere lawfully.
    select con.conname as name,
           format('select count(*) from %s f where %s and not exists (select from %s p where %s)',
                  con.conrelid::regclass,
                  string_agg(format('f.%I is not null', own.attname), ' and '),
                  con.confrelid::regclass,
                  string_agg(format('p.%I = f.%I', other.attname, own.attname), ' and ')) as counting
    from pg_constraint con
    cross join lateral unnest(con.conkey, con.confkey) key (own, other)
    join pg_attribute own on own.attrelid = con.conrelid and own.attnum = key.own
    join pg_attribute other on other.attrelid = con.confrelid and other.attnum = key.other
    where con.contype = 'f' and con.connamespace = 'public'::regnamespace
    group by con.oid, con.conname, con.conrelid, con.confrelid
    union all
    select * from (values
      ('what was loaded without indexes has them all',
       'select count(*) from pg_index join pg_class on pg_class.oid = indrelid
        where relnamespace = ''public''::regnamespace and not (indisready and indisvalid)'),
      ('report_article_fk', 'select count(*) from report where newsroom_id is null'),
      ('report_origin_is_kept_ct',
       'select count(*) from report where origin_id is distinct from
          (select party_id from report_hop where report_id = report.id order by position desc limit 1)'),
      ('report_credit_has_its_chain_ct', 'select count(*) from report where attribution = ''EXPLICIT'' and origin_id is null'),
      ('report_hop_stated_is_credited_ct',
       'select count(*) from report join report_hop hop on hop.report_id = report.id
        where attribution = ''NONE'' and hop.basis = ''STATED'''),
      ('report_hop_goes_towards_origin_ct',
       'select count(*) from report_hop told join source on source.id = told.party_id
        join report_hop newsroom on newsroom.report_id = told.report_id and newsroom.party_id = source.speaks_to_id
        where newsroom.position > told.position'),
      ('statement_has_a_speaker_ct',
       'select count(*) from statement where not exists (select from statement_speaker where statement_id = statement.id)'),
      ('story_figures_are_kept_ct',
       'select count(*) from story
        left join (select story_id, count(*) as articles, min(published_earliest) as first from article group by 1) told
          on told.story_id = story.id
        where (article_count, first_reported) is distinct from (coalesce(articles, 0), first)'),
      ('article_shares_known_newsroom_ct',
       'select count(*) from (select from article join newsroom on newsroom.id = newsroom_id
        where newsroom.basis = ''UNKNOWN'' group by newsroom_id having count(*) > 1) shared'),
      ('proposal_element_joins_without_gap_ct',
       'select count(*) from (select from proposal_element where set is not null
        group by proposal_id, set having max(position) <> count(*)) gap'),
      ('status_change_leads_to_status_ct',
       'select count(*) from proposal join
          (select proposal_id, (array_agg(status order by position desc))[1] as last,
                  bool_or(status = before or from_latest < earliest) as wrong
           from (select *, lag(status) over course as before, max(from_earliest) over (course rows between unbounded preceding and 1 preceding) as earliest
                 from status_change window course as (partition by proposal_id order by position)) history
           group by proposal_id) course on course.proposal_id = proposal.id
        where wrong or last <> proposal.status')) own (name, counting)
  loop
    execute rule.counting into broken;
    if broken > 0 then
      raise exception '% rows break %', broken, rule.name;
    end if;
    rules := rules + 1;
  end loop;
  -- Tables with rules of their own that stay empty here.
  if exists (select from discrepancy) or exists (select from event_next) or exists (select from proposal_link)
    or exists (select from position_contest)
  then
    raise exception 'check.sql does not know the rules of a table that is filled now';
  end if;
  raise notice '% rules hold', rules;
end $$;
