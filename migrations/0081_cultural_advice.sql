-- Cultural advice: talked over, kept in a line until it becomes a note; or asked of a colleague in writing, whose answer is the note.

create table cultural_advice (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null,
  how text not null check (how in ('talked', 'asked')),
  adviser_id uuid, adviser_name text not null default '',
  question text not null default '', jotted text not null default '',
  asked_at timestamptz not null, asked_by uuid not null,
  room_id uuid,                           -- the room that was suggested
  ended_at timestamptz, ended_by uuid,
  ended_how text check (ended_how in ('noted', 'answered', 'left')), note_id uuid,
  version int not null default 1,
  primary key (agency_id, id),
  check (how = 'talked' or adviser_id is not null),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_how is null)),
  check (note_id is null or ended_how in ('noted', 'answered')),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, adviser_id) references staff,
  foreign key (agency_id, asked_by) references staff,
  foreign key (agency_id, ended_by) references staff,
  foreign key (agency_id, room_id) references resource,
  foreign key (agency_id, note_id) references note);
create index cultural_advice_person on cultural_advice (agency_id, person_id, asked_at desc);
create index cultural_advice_open on cultural_advice (agency_id, asked_by) where ended_at is null;
call guard('cultural_advice', about => 'person_id');
