-- Differences between articles that can be read off what is on record, without an editor.
--
--   CERTAINTY         one article has it as ASSERTED or WILL in its firmest line, another as REPORTEDLY or softer
--   TENSE             one tells it as a fact, another as WILL or EXPECTED
--   ATTRIBUTION_LOST  one credits somebody in some line, another credits nobody in any
--   WORDING           two articles differ in their words; words are on record where they matter
--   COUNT             two count those who take part in an event differently, one of them with a number
--   NAMING            two spell a name alike but not the same: a word of five letters or more, off by one or two
--
-- None is shown of a kind that an editor recorded about the same thing, or about a claim that the
-- statement asserts or that is made of the event. What an editor recorded as a difference in names or
-- substance is not shown as one in words.
create extension if not exists fuzzystrmatch;

-- What articles say of a claim, element, statement, event or proposal, where they differ. Equal keys
-- are the same version; of each the value is shown. Where several lines of an article count, all are here.
create function told_differently(target uuid, day date)
  returns table (kind discrepancy_kind, key text, value text, article_id uuid, lines integer[])
  language sql stable parallel safe as $$
    with told as (select * from report_by(target, day)),
    firmest as (
      select article_id, min(certainty) as certainty from told group by article_id
    ),
    span as (
      select min(certainty) as firm, max(certainty) as soft, bool_or(certainty in ('WILL', 'EXPECTED')) as ahead
      from firmest
    ),
    firm_line as (
      select told.article_id, told.certainty, told.lines
      from told join firmest on firmest.article_id = told.article_id and firmest.certainty = told.certainty
    ),
    crediting as (
      select article_id, bool_or(attribution <> 'NONE' or origin_id is not null) as given
      from told group by article_id
    ),
    worded as (
      select lower(wording) as key, wording as value, article_id, lines from told where wording is not null
    ),
    counted as (
      select coalesce(mention.value::text, lower(mention.text)) as key, mention.text as value,
             mention.article_id, mention.lines, mention.value is not null as in_numbers
      from seen.count_mention mention
      where mention.event_id = target and (day is null or exists (select from article_by(mention.article_id, day)))
    )
    select 'CERTAINTY'::discrepancy_kind, firm_line.certainty::text, firm_line.certainty::text,
           firm_line.article_id, firm_line.lines
    from firm_line, span where span.firm <= 'WILL' and span.soft >= 'REPORTEDLY'
    union all
    select 'TENSE', told_as, told_as, article_id, lines
    from (select case certainty when 'ASSERTED' then 'As a fact' else 'As to come' end as told_as, article_id, lines
          from firm_line, span where span.firm = 'ASSERTED' and span.ahead and certainty <= 'EXPECTED') told
    union all
    select 'ATTRIBUTION_LOST', coalesce(told.origin_id::text, told.attribution::text),
           case when told.origin_id is not null
                then 'Credits ' || coalesce((select name from seen.source where id = told.origin_id),
                                            (select name from seen.person where id = told.origin_id),
                                            (select name from seen.organization where id = told.origin_id))
                when told.attribution <> 'NONE' then 'Credits somebody, without saying whom'
                else 'Credits nobody' end,
           told.article_id, told.lines
    from told
    join crediting on crediting.article_id = told.article_id
      and crediting.given = (told.attribution <> 'NONE' or told.origin_id is not null)
    where (select bool_or(given) and not bool_and(given) from crediting)
    union all
    select 'WORDING', key, value, article_id, lines
    from worded
    where (select count(distinct keys) > 1
           from (select array_agg(distinct key order by key) as keys from worded group by article_id) by_article)
    union all
    select 'COUNT', key, value, article_id, lines
    from counted
    where (select count(distinct keys) > 1 and bool_or(in_numbers)
           from (select array_agg(distinct key order by key) as keys, bool_or(in_numbers) as in_numbers
                 from counted group by article_id) by_article)
  $$;

-- The names of a party that articles print, where they are the same but for spelling.
create function spelled_differently(party uuid, day date)
  returns table (kind discrepancy_kind, key text, value text, article_id uuid, lines integer[])
  language sql stable parallel safe as $$
    with printed as (
      select alias.name, alias.script, alias.words, mention.article_id, mention.lines
      from mention
      join seen.article on article.id = mention.article_id
      join name_alias alias on alias.id = mention.alias_id
      where mention.party_id = party
        and (day is null or exists (select from article_by(mention.article_id, day)))
    )
    select 'NAMING'::discrepancy_kind, printed.name, printed.name, printed.article_id, printed.lines
    from printed
    where exists (
      select from printed other
      cross join unnest(printed.words) word
      cross join unnest(other.words) alike
      where other.script = printed.script and other.article_id <> printed.article_id
        and length(word) between 5 and 100 and length(alike) between 5 and 100
        and levenshtein_less_equal(word, alike, 2) between 1 and 2
        and not alike = any(printed.words) and not word = any(other.words))
  $$;

-- Whether an editor has recorded a difference of this kind about the same thing.
create function is_recorded(difference discrepancy_kind, subject uuid)
  returns table (slug text) language sql stable parallel safe as $$
    select recorded.slug
    from (select discrepancy_id from discrepancy_claim where claim_id = subject
          union all select discrepancy_id from discrepancy_event where event_id = subject
          union all select discrepancy_id from discrepancy_element where element_id = subject
          union all select discrepancy_id from discrepancy_party where party_id = subject
          union all select id from seen.discrepancy where proposal_id = subject
          union all select link.discrepancy_id from discrepancy_claim link
                    join statement_claim asserted on asserted.claim_id = link.claim_id
                    where asserted.statement_id = subject
          union all select link.discrepancy_id from discrepancy_claim link
                    join event_claim made on made.claim_id = link.claim_id
                    where made.event_id = subject) about
    join seen.discrepancy recorded on recorded.id = about.discrepancy_id
    where recorded.kind = difference
      or difference = 'WORDING' and recorded.kind in ('NAMING', 'SUBSTANCE')
  $$;

create function detected_about(subject uuid, day date)
  returns table (id text, kind discrepancy_kind, subject_kind text, subject_id uuid, reason text, evidence text)
  language sql stable parallel safe as $$
    select told.kind || ':' || subject, told.kind,
           (select case when claim_id is not null then 'CLAIM' when element_id is not null then 'PROPOSAL_ELEMENT'
                        when statement_id is not null then 'STATEMENT' when event_id is not null then 'EVENT'
                        else 'PROPOSAL' end
            from seen.report where target_id = subject limit 1),
           subject,
           case told.kind
             when 'CERTAINTY' then 'Articles put it with different certainty, from ' || told.firm || ' to ' || told.soft || '.'
             when 'TENSE' then 'Some articles tell it as a fact, others as still to come.'
             when 'ATTRIBUTION_LOST' then
               counted(told.articles - told.silent, 'article credits', 'articles credit') || ' somebody for it, '
               || counted(told.silent, 'credits', 'credit') || ' nobody.'
             when 'WORDING' then 'Articles put it in ' || told.versions || ' ways.'
             when 'COUNT' then 'Articles count those who take part in ' || told.versions || ' ways.'
           end,
           told.evidence
    from (select kind, string_agg(concat_ws(' ', article_id, lines, key), ' ' order by article_id, lines, key) as evidence,
                 count(distinct key) as versions, count(distinct article_id) as articles,
                 count(distinct article_id) filter (where key = 'NONE') as silent,
                 min(case kind when 'CERTAINTY' then key::certainty end)::text as firm,
                 max(case kind when 'CERTAINTY' then key::certainty end)::text as soft
          from told_differently(subject, day) group by kind) told
    where not exists (select from is_recorded(told.kind, subject))
  $$;

-- Differences about something and, of a proposal, about its elements, as the recorded ones are listed. Shown once
-- where an element and the proposal are reported on the same lines.
create function detected_of(subject uuid, day date)
  returns table (id text, kind discrepancy_kind, subject_kind text, subject_id uuid, reason text)
  language sql stable parallel safe as $$
    select distinct on (detected.kind, detected.evidence)
           detected.id, detected.kind, detected.subject_kind, detected.subject_id, detected.reason
    from (select subject as id union all select element.id from seen.proposal_element element where proposal_id = subject) part
    cross join lateral detected_about(part.id, day) detected
    order by detected.kind, detected.evidence, detected.subject_kind = 'PROPOSAL', detected.subject_id
  $$;

-- A fact may be on record as a claim, as an element and as a proposal, each reported on the same
-- lines: then the difference is shown once, of the first of these.
create function detected_discrepancy(in_story uuid, day date)
  returns table (id text, kind discrepancy_kind, subject_kind text, subject_id uuid, reason text)
  language sql stable parallel safe as $$
    (select distinct on (detected.kind, detected.evidence)
            detected.id, detected.kind, detected.subject_kind, detected.subject_id, detected.reason
     from (select distinct report.target_id
           from seen.article join seen.report on report.article_id = article.id
           where article.story_id = in_story) reported
     cross join lateral detected_about(reported.target_id, day) detected
     order by detected.kind, detected.evidence,
              array_position(array['CLAIM', 'PROPOSAL_ELEMENT', 'STATEMENT', 'EVENT', 'PROPOSAL'], detected.subject_kind),
              detected.subject_id)
    union all
    select 'NAMING:' || party.id, 'NAMING', party.kind::text, party.id,
           'Articles spell the name in ' || spelled.versions || ' ways.'
    from (select person_id as id from story_person where story_id = in_story
          union all select organization_id from story_organization where story_id = in_story) about
    join seen.party on party.id = about.id
    cross join lateral (select count(distinct key) as versions from spelled_differently(party.id, day)) spelled
    where spelled.versions > 1 and not exists (select from is_recorded('NAMING', party.id))
  $$;

create function detected_passage(difference discrepancy_kind, subject uuid, day date)
  returns table (key text, value text, article_id uuid, lines integer[]) language sql stable parallel safe as $$
    select key, value, article_id, lines from told_differently(subject, day) where kind = difference
    union all
    select key, value, article_id, lines from spelled_differently(subject, day) where kind = difference
  $$;
