-- Two values that many tables hold, each with one rule.

-- A partial date is stored in the columns <name>_value, _earliest, _latest, _basis and _text.
-- A known day fills all three dates, so ordering and windows need only earliest and latest; days
-- between which there is only one are a known day. Nothing known: no dates and the basis UNKNOWN.
-- No basis at all: there is no such date, and no words for it. Years have four digits.
create function partial_date_holds(day date, earliest date, latest date, known basis, words text)
  returns boolean language sql immutable parallel safe
  return case
    when known is null then num_nonnulls(day, earliest, latest, words) = 0
    when known = 'UNKNOWN' then num_nonnulls(day, earliest, latest) = 0
    when day is not null then earliest is not distinct from day and latest is not distinct from day
    else num_nonnulls(earliest, latest) > 0 and coalesce(earliest < latest, true)
  end
  and coalesce(least(earliest, latest) >= '0001-01-01' and greatest(earliest, latest) <= '9999-12-31', true);

-- Locators: line numbers of the article as published, counted from 1, ascending, each once.
create function lines_hold(lines integer[])
  returns boolean language sql immutable parallel safe
  return case when cardinality(lines) = 1 then
    coalesce(lines[1] >= 1, false) -- nearly all
  when cardinality(lines) > 0 then
    array_ndims(lines) = 1
    and lines = array(select distinct line from unnest(lines) as line where line >= 1 order by line)
  else true end;

-- Whether a day that is only known to lie between two days may lie in a window. What has no day at
-- all lies in no window; an end that is not known is open.
create function may_lie_within(earliest date, latest date, window_from date, window_to date)
  returns boolean language sql immutable parallel safe
  return num_nonnulls(earliest, latest) > 0
    and coalesce(earliest, '-infinity') <= coalesce(window_to, 'infinity')
    and coalesce(latest, 'infinity') >= coalesce(window_from, '-infinity');

-- Whether a day that is only known to lie between two days may have come by another; what has no
-- day at all may have.
create function may_have_come_by(earliest date, day date)
  returns boolean language sql immutable parallel safe
  return coalesce(earliest, '-infinity') <= day;
