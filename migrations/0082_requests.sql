-- Requests to police, employers, courts and other services: what was asked of whom, on what ground, and what came of it.

create table information_request (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null,
  kind text not null,
  whom text not null, whom_contact text not null default '',
  asked text not null,
  basis text not null, basis_words text not null default '',
  way text not null check (way in ('letter', 'e-mail', 'phone', 'portal', 'in-person')),
  asked_on date not null, reference text not null default '',
  made_at timestamptz not null, made_by uuid not null,
  ended_at timestamptz, ended_by uuid,
  ended_how text check (ended_how in ('answered', 'refused', 'withdrawn')),
  version int not null default 1,
  primary key (agency_id, id),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_how is null)),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, made_by) references staff,
  foreign key (agency_id, ended_by) references staff);
create index information_request_person on information_request (agency_id, person_id, made_at desc);
call guard('information_request', about => 'person_id');

-- What came of it: reminders, and the answer, whose words are the note's. A document stands behind the same wall as its note.
create table request_step (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, request_id uuid not null, person_id uuid not null,
  kind text not null check (kind in ('reminded', 'answered', 'refused', 'withdrawn')),
  happened_on date not null, from_whom text not null default '', words text not null default '',
  note_id uuid, file_sha256 bytea, file_name text not null default '',
  at timestamptz not null, made_by uuid not null,
  primary key (agency_id, id),
  check ((file_sha256 is null) = (file_name = '')),
  check (file_sha256 is null or note_id is not null),
  foreign key (agency_id, request_id) references information_request,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, note_id) references note,
  foreign key (agency_id, file_sha256) references file,
  foreign key (agency_id, made_by) references staff);
create index request_step_request on request_step (agency_id, request_id, at);
create index request_step_person on request_step (agency_id, person_id);
call guard('request_step', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on request_step for each row execute function refuse_change();
