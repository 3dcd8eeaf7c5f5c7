-- What a text column may hold. Every text of the model has one of these types, so no writer
-- can store a blank name, a control character or a slug that does not fit into an address.

create domain slug as text
  constraint slug_is_lower_case_words_joined_by_hyphens
  check (value ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(value) <= 120);

create domain single_line as text
  constraint single_line_is_short_and_printable
  check (length(value) between 1 and 500 and value = btrim(value) and value !~ '[[:cntrl:]]');

create domain prose as text
  constraint prose_is_printable
  check (length(value) between 1 and 10000 and value !~ '[\x01-\x08\x0b-\x1f\x7f]' and btrim(value) <> '');

create domain language_tag as text
  constraint language_tag_follows_bcp_47
  check (value ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$');

create domain script_code as text
  constraint script_code_follows_iso_15924
  check (value ~ '^[A-Z][a-z]{3}$');

create domain currency_code as text
  constraint currency_code_follows_iso_4217
  check (value ~ '^[A-Z]{3}$');

create domain web_address as text
  constraint web_address_is_http
  check (value ~ '^https?://[^[:space:]]+$' and length(value) <= 2000);
