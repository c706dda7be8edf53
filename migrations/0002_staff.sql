-- The service's own people: regions, offices, teams, roles, working pattern, leave, cover.

create table region (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, name text not null, primary key (agency_id, id));
call guard('region');

create table office (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null,
  region_id uuid not null,
  name text not null,
  short_name text not null,
  address text not null default '',
  phone text not null default '',
  zone text not null,
  holiday_region text not null,           -- as date-holidays names it, for instance AU-NSW
  opens time not null default '08:30', closes time not null default '17:00',
  primary key (agency_id, id),
  foreign key (agency_id, region_id) references region);
call guard('office');

-- Days that only this office keeps: a show day (closed), or a day it closes early.
create table office_day (
  agency_id uuid not null default current_agency() references agency,
  office_id uuid not null, day date not null, name text not null, closes_at time,
  primary key (agency_id, office_id, day),
  foreign key (agency_id, office_id) references office);
call guard('office_day', 'select, insert, update, delete');

create table team (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, office_id uuid not null, name text not null,
  primary key (agency_id, id),
  foreign key (agency_id, office_id) references office);
call guard('team');

create table staff (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null,
  given_name text not null, family_name text not null,
  title text not null default '',
  gender text,
  phone text not null default '',
  team_id uuid, office_id uuid not null,
  started_on date, left_on date,
  version int not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, team_id) references team,
  foreign key (agency_id, office_id) references office);
call guard('staff');
alter table account add foreign key (agency_id, staff_id) references staff;

create table staff_role (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, staff_id uuid not null, role text not null,
  given_at timestamptz not null, given_by uuid, ended_at timestamptz, ended_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references staff);
create unique index staff_role_once on staff_role (agency_id, staff_id, role) where ended_at is null;
call guard('staff_role');

-- When someone works: one row a weekday (1 Monday … 7 Sunday), with the lunch that the diary keeps.
create table working_pattern (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, staff_id uuid not null, weekday int not null check (weekday between 1 and 7),
  starts time not null, ends time not null, lunch_starts time, lunch_ends time,
  valid_from date not null, valid_to date,
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references staff);
call guard('working_pattern');

create table leave_period (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, staff_id uuid not null, kind text not null,
  first_day date not null, last_day date not null check (last_day >= first_day),
  recorded_at timestamptz not null, recorded_by uuid, cancelled_at timestamptz, cancelled_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references staff);
call guard('leave_period');

-- Who looks after whose work, and when. Several may cover one person.
create table cover (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, absent_id uuid not null, covering_id uuid not null check (covering_id <> absent_id),
  first_day date not null, last_day date not null check (last_day >= first_day),
  note text not null default '',
  recorded_at timestamptz not null, recorded_by uuid, cancelled_at timestamptz, cancelled_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, absent_id) references staff,
  foreign key (agency_id, covering_id) references staff);
call guard('cover');

-- The duty officer of the day.
create table duty (
  agency_id uuid not null default current_agency() references agency,
  office_id uuid not null, day date not null, staff_id uuid not null,
  recorded_at timestamptz not null, recorded_by uuid,
  primary key (agency_id, office_id, day),
  foreign key (agency_id, office_id) references office,
  foreign key (agency_id, staff_id) references staff);
call guard('duty');

-- Rooms and cars that are booked with an appointment.
create table resource (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, office_id uuid not null, kind text not null check (kind in ('room', 'car')),
  name text not null, note text not null default '', retired_on date,
  primary key (agency_id, id),
  foreign key (agency_id, office_id) references office);
call guard('resource');

-- Who a session's token belongs to, and all that a request needs to know of them: read before the agency is
-- known, so it runs as the finder and answers for one token only.
create function session_actor(hash bytea) returns table (
  agency_id uuid, agency_name text, jurisdiction text, session_id uuid, staff_id uuid, made_at timestamptz, seen_at timestamptz, locked_at timestamptz, ended_at timestamptz,
  given_name text, family_name text, team_id uuid, office_id uuid, office_name text, region_id uuid, zone text, roles text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select s.agency_id, g.name, g.jurisdiction, s.id, s.staff_id, s.made_at, s.seen_at, s.locked_at,
    case when a.disabled_at is not null then coalesce(s.ended_at, a.disabled_at) else s.ended_at end,
    p.given_name, p.family_name, p.team_id, p.office_id, o.short_name, o.region_id, o.zone,
    array(select r.role from staff_role r where r.agency_id = s.agency_id and r.staff_id = s.staff_id and r.ended_at is null)
  from session s
    join agency g on g.agency_id = s.agency_id
    join account a on a.agency_id = s.agency_id and a.staff_id = s.staff_id
    join staff p on p.agency_id = s.agency_id and p.id = s.staff_id
    join office o on o.agency_id = p.agency_id and o.id = p.office_id
  where s.token_hash = hash $$;
alter function session_actor(bytea) owner to finder;
revoke all on function session_actor(bytea) from public;
grant execute on function session_actor(bytea) to app;
