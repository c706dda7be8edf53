-- Appointments that come again by a rule. The rule is never changed: whoever changes what follows ends it there, and the next one says what it follows.

create table appointment_series (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null,
  supervision_id uuid not null,           -- with which it ends
  every text not null check (every in ('week', 'fortnight', 'four-weeks', 'month', 'month-last')),
  weekdays int[] not null,                -- 1 Monday … 7 Sunday
  first_day date not null,
  last_day date check (last_day >= first_day),  -- the last one is on it or before; worked out where a number of times is given
  times int check (times between 2 and 200),
  on_holiday text not null check (on_holiday in ('skip', 'before', 'after')),
  left_out date[] not null default '{}',  -- called off one by one before the rule was changed
  staff_id uuid,                          -- with whom; empty: whoever supervises them on the day
  office_id uuid not null,
  kind text not null, time time not null, minutes int not null check (minutes between 5 and 720),
  place text not null default '', purpose text not null default '',
  interpreter text not null default '', support_person text not null default '', adjustment text not null default '',
  children_present boolean not null default false,
  officer_asked_for text check (officer_asked_for in ('woman', 'man')),
  resource_ids uuid[] not null default '{}',
  follows uuid,
  laid_until date,                        -- how far ahead appointments were laid
  made_at timestamptz not null, made_by uuid,
  ended_from date,                        -- from this day of the rule on there are none
  ended_why text check (ended_why in ('changed', 'called-off', 'period-closed', 'order-ended')),
  ended_at timestamptz, ended_by uuid,
  version int not null default 1,
  primary key (agency_id, id),
  check ((ended_from is null) = (ended_why is null)), check ((ended_from is null) = (ended_at is null)),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, supervision_id) references supervision,
  foreign key (agency_id, staff_id) references staff,
  foreign key (agency_id, office_id) references office,
  foreign key (agency_id, follows) references appointment_series);
create index appointment_series_person on appointment_series (agency_id, person_id);
create index appointment_series_open on appointment_series (agency_id, laid_until) where ended_from is null;
create unique index appointment_series_follows on appointment_series (agency_id, follows) where follows is not null;
call guard('appointment_series', about => 'person_id');

alter table appointment add column series_id uuid, add column series_day date,
  add foreign key (agency_id, series_id) references appointment_series,
  add check ((series_id is null) = (series_day is null));
-- However many servers lay at once, a day of a series is laid once.
create unique index appointment_laid_once on appointment (agency_id, series_id, series_day) where series_id is not null and instead_of is null;
