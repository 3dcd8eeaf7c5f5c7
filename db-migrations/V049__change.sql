-- What an edit did, a row for each row of the model that it added, changed or removed.
create type change_action as enum ('ADDED', 'CHANGED', 'REMOVED');

create table change (
  edit_id        uuid not null,
  number         bigint not null generated always as identity,
  action         change_action not null,
  relation       text not null,
  key            jsonb not null,
  object_kind    text not null,
  object_id      uuid,
  left_object_id uuid,
  before         jsonb,
  after          jsonb,
  constraint change_pk primary key (edit_id, number),
  constraint change_edit_fk foreign key (edit_id) references edit (id) on delete cascade
);
create index change_object_ix on change (object_id, edit_id);
create index change_left_object_ix on change (left_object_id, edit_id) where left_object_id is not null;
