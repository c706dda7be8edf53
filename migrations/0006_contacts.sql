-- Appointments and what came of them, contacts that nobody had booked, marks of a home visit, and who is at the desk.

-- A plan for one time. It is never changed: whoever moves it ends it, and the next one says what it stands in for.
create table appointment (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, supervision_id uuid,
  staff_id uuid not null,                 -- with whom
  office_id uuid not null,                -- whose calendar and desk
  kind text not null,
  day date not null, time time not null, zone text not null,
  starts_at timestamptz not null, ends_at timestamptz not null check (ends_at > starts_at),
  minutes int not null check (minutes between 5 and 720),
  place text not null default '', purpose text not null default '',
  interpreter text not null default '', support_person text not null default '', adjustment text not null default '',
  children_present boolean not null default false,
  officer_asked_for text check (officer_asked_for in ('woman', 'man')),
  instead_of uuid,
  made_at timestamptz not null, made_by uuid,
  version int not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, supervision_id) references supervision,
  foreign key (agency_id, staff_id) references staff,
  foreign key (agency_id, office_id) references office,
  foreign key (agency_id, instead_of) references appointment);
create index appointment_person on appointment (agency_id, person_id, starts_at desc);
create index appointment_staff on appointment (agency_id, staff_id, day);
create index appointment_office on appointment (agency_id, office_id, day);
create unique index appointment_instead on appointment (agency_id, instead_of) where instead_of is not null;
call guard('appointment', about => 'person_id');

-- Why a plan no longer stands: moved to another time, changed in something else, or cancelled.
create table appointment_end (
  agency_id uuid not null default current_agency() references agency,
  appointment_id uuid not null, person_id uuid not null,
  kind text not null check (kind in ('moved', 'changed', 'cancelled')),
  asked_by text not null check (asked_by in ('person', 'service', 'someone-else')),
  reason text, note text not null default '',
  recorded_at timestamptz not null, recorded_by uuid,
  primary key (agency_id, appointment_id),
  foreign key (agency_id, appointment_id) references appointment,
  foreign key (agency_id, person_id) references person);
call guard('appointment_end', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on appointment_end for each row execute function refuse_change();

-- Rooms and cars; free again when the appointment has ended.
create table appointment_resource (
  agency_id uuid not null default current_agency() references agency,
  appointment_id uuid not null, resource_id uuid not null, person_id uuid not null,
  primary key (agency_id, appointment_id, resource_id),
  foreign key (agency_id, appointment_id) references appointment,
  foreign key (agency_id, resource_id) references resource,
  foreign key (agency_id, person_id) references person);
create index appointment_resource_booked on appointment_resource (agency_id, resource_id);
call guard('appointment_resource', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on appointment_resource for each row execute function refuse_change();

-- What happened: the outcome of an appointment, or a contact that was not booked. A correction is a new row that
-- says why; the row before it is marked superseded and stays.
create table contact (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, supervision_id uuid, appointment_id uuid,
  staff_id uuid,                          -- who saw, rang or went
  kind text not null, direction text check (direction in ('in', 'out')),
  with_person boolean not null default true,
  at timestamptz not null,                -- when it happened; recorded_at is when it was written down
  outcome text not null,
  counts text not null check (counts in ('complied', 'failed', 'excused', 'neutral')),
  attended boolean not null, face_to_face boolean not null,
  no_contact boolean not null default false, provisional boolean not null default false,
  satisfies boolean not null,             -- whether it is a contact that the level's standard asks for
  minutes_late int check (minutes_late > 0),
  reason text,                            -- of an absence, of being sent away, of a cancellation: a code
  spoken_to text not null default '', relation text, phone text not null default '',
  evidence text check (evidence in ('seen', 'none')), evidence_due date,
  place text not null default '',         -- which centre or hospital
  not_done text not null default '',
  note text not null default '',
  recorded_at timestamptz not null, recorded_by uuid, superseded_at timestamptz,
  supersedes uuid, change_reason text not null default '',
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, supervision_id) references supervision,
  foreign key (agency_id, appointment_id) references appointment,
  foreign key (agency_id, staff_id) references staff,
  foreign key (agency_id, supersedes) references contact);
create unique index contact_of_appointment on contact (agency_id, appointment_id) where superseded_at is null;
create index contact_person on contact (agency_id, person_id, at desc);
create index contact_provisional on contact (agency_id, evidence_due) where provisional and superseded_at is null;
call guard('contact', about => 'person_id');

-- Of a contact only its end as the current word may be written; nothing else of it ever changes.
create function contact_only_superseded() returns trigger language plpgsql as $$
begin
  if old.superseded_at is not null or new.superseded_at is null
    or (to_jsonb(old) - 'superseded_at') <> (to_jsonb(new) - 'superseded_at') then
    raise exception 'a contact is superseded, never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger only_superseded before update on contact for each row execute function contact_only_superseded();

-- Set out, arrived and safe, of someone who went out to an appointment.
create table visit_mark (
  agency_id uuid not null default current_agency() references agency,
  appointment_id uuid not null, person_id uuid not null,
  kind text not null check (kind in ('set-out', 'arrived', 'safe')),
  at timestamptz not null, recorded_at timestamptz not null, recorded_by uuid,
  primary key (agency_id, appointment_id, kind),
  foreign key (agency_id, appointment_id) references appointment,
  foreign key (agency_id, person_id) references person);
call guard('visit_mark', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on visit_mark for each row execute function refuse_change();

-- Somebody at the desk: with an appointment, known and walking in, or a stranger of whom only a name is given.
create table arrival (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, office_id uuid not null, day date not null,
  person_id uuid, appointment_id uuid, stranger text not null default '',
  staff_id uuid,                          -- whom they ask for, and who is told
  why text not null default '',
  arrived_at timestamptz not null, recorded_at timestamptz not null, recorded_by uuid,
  primary key (agency_id, id),
  check ((person_id is null) = (stranger <> '')),
  foreign key (agency_id, office_id) references office,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, appointment_id) references appointment,
  foreign key (agency_id, staff_id) references staff);
create index arrival_office on arrival (agency_id, office_id, day);
create index arrival_staff on arrival (agency_id, staff_id, day);
create unique index arrival_once on arrival (agency_id, appointment_id) where appointment_id is not null;
call guard('arrival', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on arrival for each row execute function refuse_change();

-- What became of somebody at the desk: an officer is coming, is with them, they are gone, are back, or were never here.
create table arrival_mark (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, arrival_id uuid not null, person_id uuid,
  kind text not null check (kind in ('here', 'coming', 'with', 'gone', 'undone')), staff_id uuid,
  at timestamptz not null, recorded_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, arrival_id) references arrival,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, staff_id) references staff);
create index arrival_mark_arrival on arrival_mark (agency_id, arrival_id);
call guard('arrival_mark', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on arrival_mark for each row execute function refuse_change();
