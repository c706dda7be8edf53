-- Intake: the form of a first interview, section by section, kept as it is typed. One is open for a person at a time; it is the
-- person's and no order's, so it goes with them into supervision.

create table intake (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null,
  begun_at timestamptz not null, begun_by uuid not null,
  finished_at timestamptz, finished_by uuid,
  note_id uuid,                                -- the note that its end made, where it made one
  primary key (agency_id, id),
  check ((finished_at is null) = (finished_by is null)),
  check (note_id is null or finished_at is not null),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, begun_by) references staff,
  foreign key (agency_id, finished_by) references staff,
  foreign key (agency_id, note_id) references note);
create unique index intake_open on intake (agency_id, person_id) where finished_at is null;
create index intake_whose on intake (agency_id, begun_by) where finished_at is null;
create index intake_person on intake (agency_id, person_id, begun_at desc);
call guard('intake', about => 'person_id');

-- A section as it stands: its text under a version of its own, since that is kept at each pause of typing; the answers and the facts
-- that are typed and not yet in the record under another.
create table intake_section (
  agency_id uuid not null default current_agency() references agency,
  intake_id uuid not null, section text not null, person_id uuid not null,
  text text not null default '', text_version int not null default 0, text_at timestamptz, text_by uuid,
  answers jsonb not null, version int not null default 1, saved_at timestamptz, saved_by uuid,
  primary key (agency_id, intake_id, section),
  foreign key (agency_id, intake_id) references intake,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, text_by) references staff,
  foreign key (agency_id, saved_by) references staff);
call guard('intake_section', about => 'person_id');

-- The copy that a finished intake left: what was asked, answered, declined and not known, in the words of that day.
create table intake_copy (
  agency_id uuid not null default current_agency() references agency,
  intake_id uuid not null, person_id uuid not null,
  sections jsonb not null, at timestamptz not null, by_id uuid not null,
  primary key (agency_id, intake_id),
  foreign key (agency_id, intake_id) references intake,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, by_id) references staff);
call guard('intake_copy', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on intake_copy for each row execute function refuse_change();
