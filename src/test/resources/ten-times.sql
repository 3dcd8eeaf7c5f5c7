-- Each article ten times, with its citations, labels, mentions and reports, and wherever it is evidence.
create temporary table copy as
select id as original, gen_random_uuid() as id, n
from article, generate_series(2, 10) n;

update newsroom set basis = 'INFERRED', note = 'Its articles are copies.' where basis = 'UNKNOWN';

insert into article (id, slug, story_id, newsroom_id, title, url, language, outlet_id, outlet_basis, published_value,
                     published_earliest, published_latest, published_basis, published_text)
select copy.id, slug || '-' || n, story_id, newsroom_id, title, url || '?copy=' || n, language, outlet_id, outlet_basis, published_value,
       published_earliest, published_latest, published_basis, published_text
from copy join article on article.id = original;

insert into citation (id, article_id, position, source_id, passing_on_id, relation, label, lines)
select gen_random_uuid(), copy.id, position, source_id, passing_on_id, relation, label, lines
from copy join citation on article_id = original;

insert into mention
select alias_id, copy.id, party_id, lines from copy join mention on article_id = original;

insert into source_label
select source_id, copy.id, label, lines from copy join source_label on article_id = original;

insert into participation_article
select participation_id, copy.id from copy join participation_article on article_id = original;

insert into discrepancy_side_article (side_id, article_id, lines)
select side_id, copy.id, lines from copy join discrepancy_side_article on article_id = original;

create temporary table report_copy as
select report.id as original, gen_random_uuid() as id, copy.id as article_id
from copy join report on article_id = original;

insert into report (id, article_id, claim_id, element_id, statement_id, event_id, proposal_id, position, certainty,
                    attribution, wording, lines)
select copy.id, copy.article_id, claim_id, element_id, statement_id, event_id, proposal_id, position, certainty,
       attribution, wording, lines
from report_copy copy join report on report.id = original;

insert into report_hop (report_id, position, party_id, relation, basis)
select copy.id, position, party_id, relation, basis
from report_copy copy join report_hop on report_id = original;

drop table copy, report_copy;
