-- Documents that front ends registered: a request names one instead of sending its text, and an installation can run
-- these and no others. What strangers send is never kept here.

-- UTF-8 of a text never changes, which convert_to cannot promise of all encodings.
create function sha256_of(value text) returns text language sql immutable strict parallel safe
  return encode(sha256(convert_to(value, 'UTF8')), 'hex');

create domain document_text as text
  constraint document_text_is_not_empty check (value <> '');

create domain document_name as text
  constraint document_name_fits_into_an_address check (value ~ '^[A-Za-z0-9._~-]+$' and length(value) <= 255)
  constraint document_name_is_no_sha256 check (value !~ '^[0-9a-f]{64}$');

create domain operation_name as text
  constraint operation_name_is_one_of_graphql check (value ~ '^[_A-Za-z][_0-9A-Za-z]*$');

create domain sha256_digits as text
  constraint sha256_digits_are_64 check (value ~ '^[0-9a-f]{64}$');

create table persisted_document (
  text          document_text not null,
  sha256        sha256_digits generated always as (sha256_of(text)) stored,
  operations    operation_name[] not null,
  registered_at timestamptz not null,
  registered_by single_line not null,
  constraint persisted_document_pk primary key (sha256),
  constraint persisted_document_registered_at_ck check (isfinite(registered_at))
);
comment on column persisted_document.operations is 'Their names; those without one are left out.';
comment on column persisted_document.registered_by is 'The subject of the token.';

-- What a front end's build calls a document where that is not its SHA-256: MD5 with Relay, SHA-1 with the client preset.
create table persisted_document_name (
  name   document_name,
  sha256 sha256_digits not null,
  constraint persisted_document_name_pk primary key (name),
  constraint persisted_document_name_sha256_fk foreign key (sha256) references persisted_document (sha256)
    on delete cascade deferrable initially immediate
);
create index persisted_document_name_sha256_ix on persisted_document_name (sha256);
