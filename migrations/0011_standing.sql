-- What lists sort by, kept by whose it is: the contacts are the person's, so that a period that opens has them from
-- the first; the date by which somebody must be seen, and the end of the orders, are a period's.

create table contact_standing (
  agency_id uuid not null default current_agency() references agency,
  person_id uuid not null,
  last_contact_at timestamptz, last_contact_kind text,
  counted_at timestamptz[] not null default '{}',   -- the last contacts that a level's standard asks for, oldest first
  attendance text not null default '',              -- newest last, at most 12: a attended, m missed, x excused
  -- The appointments that were still to come when this was written, the next one first. Whoever reads passes over
  -- those that have ended since: so that time goes by, nothing has to be written.
  coming_ids uuid[] not null default '{}',
  coming_at timestamptz[] not null default '{}',
  coming_until timestamptz[] not null default '{}',
  primary key (agency_id, person_id),
  foreign key (agency_id, person_id) references person);
call guard('contact_standing', about => 'person_id');

alter table standing
  drop column last_contact_at, drop column last_contact_kind, drop column attendance,
  drop column next_appointment_at, drop column next_appointment_id;

-- When every standing of an agency was worked out anew, with which of the jurisdiction's values, and how many people's
-- had moved. Without a finish, it is under way or was broken off.
create table standing_rebuild (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null,
  jurisdiction_values text not null,                -- their fingerprint
  began_at timestamptz not null, ended_at timestamptz,
  people int not null default 0, moved int not null default 0,
  primary key (agency_id, id));
create index standing_rebuild_last on standing_rebuild (agency_id, began_at desc);
call guard('standing_rebuild');

-- A session that was left open until it was too old to be used is ended as such.
alter table session drop constraint session_ended_why_check;
alter table session add constraint session_ended_why_check
  check (ended_why in ('signed-out', 'signed-out-everywhere', 'replaced', 'too-old'));

-- The agencies that the service's own jobs go round, read before any agency is named: ids, place and zone.
create function agencies_at_work() returns table (agency_id uuid, jurisdiction text, zone text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.agency_id, a.jurisdiction, a.zone from agency a order by a.agency_id $$;
alter function agencies_at_work() owner to finder;
revoke all on function agencies_at_work() from public;
grant execute on function agencies_at_work() to app;
