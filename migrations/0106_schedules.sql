-- Hours that do not suit somebody: at work, in class, with their children, at prayer. Beside what the record knows of their work and
-- courses, for whatever has no fact of its own. A row that ends stays.

create table unsuited_hours (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null,
  kind text not null check (kind in ('work', 'school', 'caring', 'faith', 'other')),
  weekdays int[] not null check (cardinality(weekdays) between 1 and 7 and weekdays <@ array[1, 2, 3, 4, 5, 6, 7]),
  starts time, ends time,                  -- the whole day where neither is said
  holidays text not null check (holidays in ('any', 'only', 'not')), -- in school holidays alone, or never in them
  about text not null default '',
  first_day date, last_day date check (last_day >= first_day),
  recorded_at timestamptz not null, recorded_by uuid,
  ended_at timestamptz, ended_by uuid,
  primary key (agency_id, id),
  check ((starts is null) = (ends is null) and starts is distinct from ends or starts is null),
  check (ended_at is not null or ended_by is null),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, recorded_by) references staff,
  foreign key (agency_id, ended_by) references staff);
create index unsuited_hours_person on unsuited_hours (agency_id, person_id) where ended_at is null;
call guard('unsuited_hours', about => 'person_id');

-- Appointments of somebody that were moved in one step, so that it can be undone in one: which stood before, and which took their place.
create table schedule_move (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null,
  first_day date not null, last_day date not null check (last_day >= first_day),
  days int not null check (days <> 0),
  moved uuid[] not null,                   -- the appointments that took the places of the earlier ones
  moved_at timestamptz not null, moved_by uuid,
  undone_at timestamptz, undone_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, moved_by) references staff,
  foreign key (agency_id, undone_by) references staff);
create index schedule_move_person on schedule_move (agency_id, person_id, moved_at desc);
call guard('schedule_move', about => 'person_id');
