-- Incidents: begun with one press, told part by part, sent once; what was sent only grows. Support afterwards for the staff in it.

create table incident (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid,            -- whom it is about, where that is known and one of ours
  office_id uuid not null,
  begun_at timestamptz not null, begun_by uuid not null,
  sent_at timestamptz, sent_by uuid,
  closed_at timestamptz, closed_by uuid, lessons text not null default '',
  version int not null default 1,
  primary key (agency_id, id),
  check ((sent_at is null) = (sent_by is null)),
  check ((closed_at is null) = (closed_by is null)),
  check (closed_at is null or sent_at is not null),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, office_id) references office,
  foreign key (agency_id, begun_by) references staff,
  foreign key (agency_id, sent_by) references staff,
  foreign key (agency_id, closed_by) references staff);
create index incident_open on incident (agency_id, begun_by) where sent_at is null;
create index incident_when on incident (agency_id, begun_at desc);
create index incident_person on incident (agency_id, person_id) where person_id is not null;
call guard('incident', about => 'person_id');

-- Each part as it stands while it is told, under a version, so that two pages never undo each other.
create table incident_part (
  agency_id uuid not null default current_agency() references agency,
  incident_id uuid not null, part text not null, person_id uuid,
  text text not null, version int not null, saved_at timestamptz not null, saved_by uuid not null,
  primary key (agency_id, incident_id, part),
  foreign key (agency_id, incident_id) references incident,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, saved_by) references staff);
call guard('incident_part', about => 'person_id');

-- What was sent, and what somebody added to it afterwards.
create table incident_report (
  agency_id uuid not null default current_agency() references agency,
  incident_id uuid not null, n int not null check (n > 0), person_id uuid,
  parts jsonb not null, text text not null default '',
  written_at timestamptz not null, by_id uuid not null,
  primary key (agency_id, incident_id, n),
  foreign key (agency_id, incident_id) references incident,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, by_id) references staff);
call guard('incident_report', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on incident_report for each row execute function refuse_change();

-- Who of the staff was in it, and the support that they were offered: seen by them and whoever leads them.
create table incident_staff (
  agency_id uuid not null default current_agency() references agency,
  incident_id uuid not null, staff_id uuid not null, person_id uuid,
  offered_at timestamptz, offered_by uuid,
  answer text check (answer in ('wanted', 'not-wanted')), answered_at timestamptz,
  done_at timestamptz, done_by uuid, note text not null default '',
  primary key (agency_id, incident_id, staff_id),
  check ((offered_at is null) = (offered_by is null)),
  check ((answer is null) = (answered_at is null)),
  check ((done_at is null) = (done_by is null)),
  foreign key (agency_id, incident_id) references incident,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, staff_id) references staff,
  foreign key (agency_id, offered_by) references staff,
  foreign key (agency_id, done_by) references staff);
create index incident_staff_whose on incident_staff (agency_id, staff_id);
call guard('incident_staff', about => 'person_id');
