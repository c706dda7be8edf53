-- Drawings made with a person, the offence map and the supports worksheet: what stands on them, each edit with what it changed, so
-- that it can be undone, and named versions. And which sheet a session shows with the screen turned round.

create table drawing (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null,
  kind text not null check (kind in ('offence-map', 'worksheet')),
  about text not null default '',         -- the offence, of a map
  present boolean not null,               -- made with the person
  items jsonb not null default '[]',
  version int not null default 1,
  made_at timestamptz not null, made_by uuid not null,
  changed_at timestamptz not null, changed_by uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, made_by) references staff,
  foreign key (agency_id, changed_by) references staff);
create index drawing_person on drawing (agency_id, person_id, kind, changed_at desc);
call guard('drawing', about => 'person_id');

create table drawing_edit (
  agency_id uuid not null default current_agency() references agency,
  drawing_id uuid not null, version int not null, person_id uuid not null,
  step text not null check (step in ('edit', 'undo', 'redo')),
  changes jsonb not null,
  at timestamptz not null, by_id uuid not null,
  primary key (agency_id, drawing_id, version),
  foreign key (agency_id, drawing_id) references drawing,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, by_id) references staff);
call guard('drawing_edit', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on drawing_edit for each row execute function refuse_change();

create table drawing_version (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, drawing_id uuid not null, person_id uuid not null,
  name text not null, version int not null, items jsonb not null,
  at timestamptz not null, by_id uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, drawing_id) references drawing,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, by_id) references staff);
create index drawing_version_of on drawing_version (agency_id, drawing_id, at);
call guard('drawing_version', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on drawing_version for each row execute function refuse_change();

-- A session that is locked but for one sheet: the screen is turned round. The row ends when the lock page is asked for.
create table turned_sheet (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, session_id uuid not null, staff_id uuid not null,
  path text not null,
  turned_at timestamptz not null,
  seen_at timestamptz not null,           -- left alone as long as a session may be, it shows nothing any more
  ended_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references staff);
create index turned_sheet_session on turned_sheet (agency_id, session_id) where ended_at is null;
call guard('turned_sheet');
