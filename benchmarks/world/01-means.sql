-- A news world, the same every time: what chance decides is read off a hash of the row's number and a
-- salt for the question. Expects the psql variable :stories; everything else follows from it.
--
-- Triggers are off while it loads, and check.sql asks afterwards whether every rule holds. Files of one number
-- need nothing of each other and are loaded side by side; each is one transaction.

-- No index is written to until all rows are there; REINDEX builds them then, and checks every key as it does.
update pg_index set indisready = false, indisvalid = false
from pg_class relation
where relation.oid = indrelid and relnamespace = 'public'::regnamespace;

-- Called many million times. PostgreSQL puts such a function's body in place of the call if it
-- is one expression, says nowhere what is not immutable, and is strict only if all in it is.

-- Uniform in [0, 1).
create function chance(n bigint, salt bigint) returns float8
  language sql immutable strict parallel safe
  return (hashint8extended(n, salt) & 9007199254740991)::float8 / 9007199254740992;

-- A whole number from 1 to most, all alike.
create function die(n bigint, salt bigint, most bigint) returns bigint
  language sql immutable strict parallel safe
  return 1 + floor(chance(n, salt) * most)::bigint;

-- A rank from 1 to most; the r-th is met r^steepness times more rarely than the first. The law of
-- Zipf, inverted as if ranks were continuous.
create function zipf(n bigint, salt bigint, most bigint, steepness float8) returns bigint
  language sql immutable parallel safe
  return least(most, floor(
    (1 + chance(n, salt) * ((most + 1) ^ (1 - steepness) - 1)) ^ (1 / (1 - steepness)))::bigint);

-- The id of the n-th row of a table: of UUIDv7's form, ascending with n as if rows came one a millisecond.
create function nth(kind text, n bigint) returns uuid
  language sql immutable strict parallel safe
  return (lpad(to_hex(1735689600000 + n), 12, '0')
    || '7' || substr(md5(kind), 1, 3)
    || '8' || substr(md5(kind || n::text), 1, 15))::uuid;

create function pick(words text[], n bigint, salt bigint) returns text
  language sql immutable strict parallel safe
  return words[die(n, salt, cardinality(words))];

-- A sentence about the n-th thing; what it says does not matter, that it is of a headline's length does.
create function sentence(n bigint, salt bigint) returns text
  language sql immutable strict parallel safe
  return pick('{The city council,A regional court,The finance ministry,The harbour authority,A group of mayors,The railway operator,The water board,The teachers'' union,A parliamentary committee,The central bank,The grid operator,The health agency,An alliance of farmers,The university senate,The port workers,The election office}', n, salt)
    || ' ' || pick('{agrees to,postpones,rejects,reviews,presents,withdraws,defends,publishes,extends,limits,suspends,renews}', n, salt + 1)
    || ' ' || pick('{the plan for a new bridge,its budget for next year,the inquiry into the flood,a limit on rents,the timetable of the reform,the sale of the old station,talks on wages,the licence of the mine,a ban on night flights,the merger of two hospitals,the survey of drinking water,the agreement with its neighbours,the cost of the stadium,the list of candidates}', n, salt + 2)
    || ' ' || pick('{after a long debate,before the summer break,in spite of protests,as the deadline nears,with a narrow majority,under new rules,for a second time,without giving reasons}', n, salt + 3);

create function a_line(n bigint, salt bigint) returns integer
  language sql immutable strict parallel safe
  return die(n, salt, 40)::int;

-- One to four line numbers, ascending.
create extension intarray;
create function some_lines(n bigint, salt bigint) returns integer[]
  language sql immutable parallel safe
  return uniq(sort(case die(n, salt, 5)
    when 5 then array[a_line(n, salt + 1), a_line(n, salt + 2), a_line(n, salt + 3), a_line(n, salt + 9)]
    when 4 then array[a_line(n, salt + 1), a_line(n, salt + 2), a_line(n, salt + 9)]
    when 3 then array[a_line(n, salt + 1), a_line(n, salt + 9)]
    else array[a_line(n, salt + 9)] end));

-- A day of the last two years.
create function some_day(n bigint, salt bigint) returns date
  language sql immutable strict parallel safe
  return date '2026-11-22' - (730 * chance(n, salt))::int;

create function some_language(n bigint, salt bigint) returns text
  language sql immutable parallel safe
  return ('{en,de,fr,es,uk,pl,it,pt}'::text[])[zipf(n, salt, 8, 1.001)];
