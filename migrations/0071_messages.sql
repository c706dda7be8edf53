-- Messages between colleagues, about somebody or about nobody: their words only grow; who has seen them and is done with them.

create table message (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, thread_id uuid not null,   -- the first of those that answer each other; its own id in that one
  person_id uuid,
  from_id uuid not null, text text not null, sent_at timestamptz not null,
  source_kind text, source_id uuid,            -- what it came from, such as an incident
  primary key (agency_id, id),
  check ((source_kind is null) = (source_id is null)),
  foreign key (agency_id, thread_id) references message,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, from_id) references staff);
create index message_thread on message (agency_id, thread_id, sent_at);
create index message_from on message (agency_id, from_id, sent_at desc);
create index message_person on message (agency_id, person_id, sent_at desc) where person_id is not null;
call guard('message', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on message for each row execute function refuse_change();

create table message_to (
  agency_id uuid not null default current_agency() references agency,
  message_id uuid not null, staff_id uuid not null, person_id uuid,
  as_officer boolean not null,                 -- sent to whoever has the case: it goes with the case
  seen_at timestamptz, done_at timestamptz, done_by uuid,
  primary key (agency_id, message_id, staff_id),
  check ((done_at is null) = (done_by is null)),
  foreign key (agency_id, message_id) references message,
  foreign key (agency_id, staff_id) references staff,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, done_by) references staff);
create index message_to_open on message_to (agency_id, staff_id) where done_at is null;
create index message_to_case on message_to (agency_id, person_id) where done_at is null and as_officer;
call guard('message_to', about => 'person_id');

create table message_note (
  agency_id uuid not null default current_agency() references agency,
  message_id uuid not null, note_id uuid not null, person_id uuid not null,
  primary key (agency_id, message_id, note_id),
  foreign key (agency_id, message_id) references message,
  foreign key (agency_id, note_id) references note,
  foreign key (agency_id, person_id) references person);
call guard('message_note', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on message_note for each row execute function refuse_change();
