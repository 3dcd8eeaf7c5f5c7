-- What is wrong with a value that is to become one of a type, in words for who sent it; null where nothing is. A
-- domain's rules stand in one place, here, so writers ask instead of repeating them. The words are the comment of the
-- rule that is broken, or else its name, which is a sentence.
create function refusal_of(type text, value text)
  returns text language plpgsql stable as $$
declare
  rule text;
  words text;
begin
  execute format('select %L::%s', value, type::regtype);
  return null;
exception
  when check_violation then
    get stacked diagnostics rule = constraint_name;
    select obj_description(oid, 'pg_constraint') into words from pg_constraint where conname = rule limit 1;
    return coalesce(words, upper(left(rule, 1)) || replace(substr(rule, 2), '_', ' ') || '.');
  when data_exception then
    return format('It cannot be read as %s.', case type::regtype
      when 'date'::regtype then 'a day, 2025-08-18'
      when 'integer'::regtype then 'a whole number'
      else 'what it should be' end);
end $$;

comment on constraint slug_is_lower_case_words_joined_by_hyphens on domain slug is
  'A slug is lower-case words and numbers joined by hyphens, 120 characters at most.';
comment on constraint single_line_is_short on domain single_line is 'It has 1 to 500 characters.';
comment on constraint single_line_has_no_control_character on domain single_line is
  'It is one line without control characters.';
comment on constraint single_line_shows on domain single_line is 'Something in it must show: it is blank.';
comment on constraint single_line_has_no_space_around_it on domain single_line is
  'It neither begins nor ends with a blank.';
comment on constraint prose_is_of_readable_length on domain prose is 'It has 1 to 10,000 characters.';
comment on constraint prose_has_no_control_character on domain prose is
  'It has no control characters but line feeds and tabs.';
comment on constraint prose_shows on domain prose is 'Something in it must show: it is blank.';
comment on constraint language_tag_follows_bcp_47 on domain language_tag is
  'A language is a tag of BCP 47: en, de-AT, zh-Hant.';
comment on constraint script_code_follows_iso_15924 on domain script_code is
  'A script is a code of ISO 15924: Latn, Cyrl.';
comment on constraint currency_code_follows_iso_4217 on domain currency_code is
  'A currency is a code of ISO 4217: USD.';
comment on constraint web_address_is_http on domain web_address is
  'An address begins with http:// or https://, names a host without a user, and has 2,000 characters at most.';

-- What a rule of a table says to who breaks it: its comment, or its name, which is a sentence.
create function words_of_rule(rule text)
  returns text language sql stable as $$
    select coalesce(
      (select obj_description(oid, 'pg_constraint') from pg_constraint where conname = rule and contype <> 't' limit 1),
      (select upper(left(words, 1)) || substr(words, 2) || '.'
       from replace(regexp_replace(rule, '_(ck|uk|fk|ct|pk|ex)$', ''), '_', ' ') as words))
  $$;
