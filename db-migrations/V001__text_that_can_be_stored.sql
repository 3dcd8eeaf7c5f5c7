-- What a text column may hold. Every text of the model has one of these types, so no writer
-- can store a blank name, a control character or a slug that does not fit into an address.
-- Character classes such as [[:space:]] depend on the database's locale; code points do not.

-- Whether any character shows: not only spaces of all widths, joiners, marks of direction or order.
create function shows(value text)
  returns boolean language sql immutable parallel safe
  return value ~ '[^\u0001-\u0020\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0]';

create domain slug as text
  constraint slug_is_lower_case_words_joined_by_hyphens
  check (value ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(value) <= 120);

create domain single_line as text
  constraint single_line_is_short check (length(value) between 1 and 500)
  constraint single_line_has_no_control_character check (value !~ '[\u0001-\u001f\u007f-\u009f\u2028\u2029]')
  constraint single_line_shows check (shows(value))
  constraint single_line_has_no_space_around_it
  check (value !~ '^[\u0020\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]'
    and value !~ '[\u0020\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]$');

create domain prose as text
  constraint prose_is_of_readable_length check (length(value) between 1 and 10000)
  constraint prose_has_no_control_character check (value !~ '[\u0001-\u0008\u000b-\u001f\u007f-\u009f]')
  constraint prose_shows check (shows(value));

create domain language_tag as text
  constraint language_tag_follows_bcp_47
  check (value ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' and length(value) <= 35);

create domain script_code as text
  constraint script_code_follows_iso_15924
  check (value ~ '^[A-Z][a-z]{3}$');

create domain currency_code as text
  constraint currency_code_follows_iso_4217
  check (value ~ '^[A-Z]{3}$');

-- No user name before the host: such an address leads elsewhere than it seems to.
create domain web_address as text
  constraint web_address_is_http
  check (value ~ '^https?://[^/?#@"<>\\^`{|}]+([/?#][^"<>\\^`{|}]*)?$'
    and value !~ '[\u0001-\u0020\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'
    and length(value) <= 2000);
