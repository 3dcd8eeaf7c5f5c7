-- Nothing is left of what the world was drawn with.
drop table a_source, a_person, an_organization, to_credit, a_story, an_article, in_story, a_statement,
  a_proposal, an_element, a_position, to_report, a_report, a_hop;
drop function sentence, pick, some_lines, a_line, some_day, some_language, nth, zipf, die, chance;
drop extension intarray;

call kept.count_again();
