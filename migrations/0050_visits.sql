-- Who else is at an appointment, and running sheets: who goes out, where to, who watches, and what happens when nobody comes back.

-- Somebody at an appointment beside the person and the officer: a colleague, whose diary it takes up, or another who is only named.
create table appointment_attendee (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, appointment_id uuid not null, person_id uuid not null,
  staff_id uuid, name text not null default '',
  role text not null check (role in ('second-officer', 'colleague', 'other')),
  added_at timestamptz not null, added_by uuid, ended_at timestamptz, ended_by uuid,
  primary key (agency_id, id),
  check ((staff_id is null) = (name <> '')),
  foreign key (agency_id, appointment_id) references appointment,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, staff_id) references staff);
create unique index appointment_attendee_once on appointment_attendee (agency_id, appointment_id, staff_id) where ended_at is null;
create index appointment_attendee_staff on appointment_attendee (agency_id, staff_id) where ended_at is null;
call guard('appointment_attendee', about => 'person_id');

-- How an address is compared with another: letters and figures only, the usual words short, without unit, state and postcode.
create function address_key(said text) returns text language sql immutable parallel safe as $$
  select regexp_replace(regexp_replace(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
      ' ' || btrim(regexp_replace(lower(coalesce(said, '')), '[^[:alnum:]]+', ' ', 'g')) || ' ',
      ' street ', ' st '), ' road ', ' rd '), ' avenue ', ' ave '), ' lane ', ' ln '), ' drive ', ' dr '), ' court ', ' ct '),
      ' place ', ' pl '), ' crescent ', ' cres '), ' highway ', ' hwy '), ' parade ', ' pde '), ' close ', ' cl '),
    ' [a-z]{2,3} [0-9]{4} $', ' '), '^ (unit|flat|apartment|apt) ', ' ') $$;
create index person_fact_address on person_fact (agency_id, address_key(data ->> 'where')) where kind = 'address' and superseded_at is null;

-- Everyone who is known to live at these places: who they are where whoever asks may see them, else only what kinds of alert there are.
create function known_at(places text[], living text[], kinds text[], today date)
returns table (place text, person_id uuid, code text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.place, case when not h.hidden then a.person_id end, f.data ->> 'code'
  from unnest(places) p (place)
    join person_fact a on a.agency_id = current_agency() and a.kind = 'address' and a.superseded_at is null
      and address_key(a.data ->> 'where') = address_key(p.place) and a.data ->> 'kind' = any (living)
      and (a.valid_from is null or a.valid_from <= today) and (a.valid_to is null or a.valid_to > today)
    cross join lateral (select is_hidden(a.person_id) as hidden) h
    left join person_fact f on h.hidden and f.agency_id = a.agency_id and f.person_id = a.person_id and f.kind = 'alert'
      and f.superseded_at is null and f.data ->> 'code' = any (kinds)
      and (f.valid_from is null or f.valid_from <= today) and (f.valid_to is null or f.valid_to > today)
  where btrim(address_key(p.place)) <> '' and (not h.hidden or f.person_id is not null)
  limit 500 $$;
alter function known_at(text[], text[], text[], date) owner to finder;
revoke all on function known_at(text[], text[], text[], date) from public;
grant execute on function known_at(text[], text[], text[], date) to app;

-- After how long who is told; each time anew.
create table visit_setting (
  agency_id uuid not null default current_agency() references agency,
  version int not null,
  grace_minutes int not null, second_minutes int not null, leader_minutes int not null, duty_minutes int not null,
  call_name text not null default '', call_phone text not null default '',
  reason text not null, set_at timestamptz not null, set_by uuid,
  primary key (agency_id, version));
call guard('visit_setting', 'select, insert');
create trigger only_grows before update or delete on visit_setting for each row execute function refuse_change();

-- Somebody's way round on a day, or on several.
create table run_sheet (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, staff_id uuid not null, office_id uuid not null, day date not null, zone text not null,
  lodged_at timestamptz not null, lodged_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references staff,
  foreign key (agency_id, office_id) references office);
create index run_sheet_day on run_sheet (agency_id, day);
create index run_sheet_staff on run_sheet (agency_id, staff_id, day);
call guard('run_sheet', 'select, insert');
create trigger only_grows before update or delete on run_sheet for each row execute function refuse_change();

-- What was lodged, and what became of it: each change is a sheet of its own, the one before stays.
create table run_version (
  agency_id uuid not null default current_agency() references agency,
  sheet_id uuid not null, version int not null,
  second_id uuid, vehicle_id uuid, vehicle text not null default '', phone text not null, safe_word text not null default '',
  leaves_at timestamptz not null, returns_at timestamptz not null check (returns_at > leaves_at),
  needs_two boolean not null,             -- an alert asked for two officers when it was lodged
  why text not null default '', made_at timestamptz not null, made_by uuid,
  primary key (agency_id, sheet_id, version),
  foreign key (agency_id, sheet_id) references run_sheet,
  foreign key (agency_id, second_id) references staff,
  foreign key (agency_id, vehicle_id) references resource);
create index run_version_second on run_version (agency_id, second_id) where second_id is not null;
call guard('run_version', 'select, insert');
create trigger only_grows before update or delete on run_version for each row execute function refuse_change();

-- When they are where. Where that is stands apart, as it may be a person's home.
create table run_stop (
  agency_id uuid not null default current_agency() references agency,
  sheet_id uuid not null, version int not null, id uuid not null, nth int not null,
  kind text not null check (kind in ('visit', 'elsewhere', 'overnight')),
  arrives_at timestamptz not null, minutes int not null check (minutes between 1 and 1440), dropped boolean not null default false,
  primary key (agency_id, sheet_id, version, id),
  foreign key (agency_id, sheet_id, version) references run_version);
call guard('run_stop', 'select, insert');
create trigger only_grows before update or delete on run_stop for each row execute function refuse_change();

create table run_stop_place (
  agency_id uuid not null default current_agency() references agency,
  sheet_id uuid not null, version int not null, stop_id uuid not null,
  person_id uuid, appointment_id uuid, place text not null, why text not null default '', dropped_why text not null default '',
  primary key (agency_id, sheet_id, version, stop_id),
  foreign key (agency_id, sheet_id, version, stop_id) references run_stop,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, appointment_id) references appointment);
create index run_stop_place_appointment on run_stop_place (agency_id, appointment_id) where appointment_id is not null;
call guard('run_stop_place', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on run_stop_place for each row execute function refuse_change();

-- What was pressed on the way. Arriving at somebody's appointment and being safe again are that appointment's own marks.
create table run_mark (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, sheet_id uuid not null, stop_id uuid,
  kind text not null check (kind in ('checked-out', 'arrived', 'left', 'extended', 'back-safe', 'called-off')),
  minutes int check (minutes between 1 and 480),
  at timestamptz not null, recorded_at timestamptz not null, recorded_by uuid,
  primary key (agency_id, id),
  check ((kind = 'extended') = (minutes is not null)), check ((kind in ('arrived', 'left')) = (stop_id is not null)),
  foreign key (agency_id, sheet_id) references run_sheet);
create unique index run_mark_once on run_mark (agency_id, sheet_id, kind, (coalesce(stop_id, sheet_id))) where kind <> 'extended';
call guard('run_mark', 'select, insert');
create trigger only_grows before update or delete on run_mark for each row execute function refuse_change();

-- That a team leader lets somebody go alone where an alert asks for two, and why.
create table run_waiver (
  agency_id uuid not null default current_agency() references agency,
  sheet_id uuid not null, why text not null, given_at timestamptz not null, given_by uuid not null,
  primary key (agency_id, sheet_id),
  foreign key (agency_id, sheet_id) references run_sheet,
  foreign key (agency_id, given_by) references staff);
call guard('run_waiver', 'select, insert');
create trigger only_grows before update or delete on run_waiver for each row execute function refuse_change();

-- That somebody is overdue, one row a step, or called for help. However many servers look at once, a step is taken once.
create table run_alarm (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, sheet_id uuid not null,
  kind text not null check (kind in ('overdue', 'help')),
  occasion text not null,                 -- 'back', or the stop that they have not left
  due_at timestamptz, step text check (step in ('officer', 'second', 'team-leader', 'duty')),
  stop_id uuid, at timestamptz not null, made_by uuid,
  primary key (agency_id, id),
  check ((kind = 'overdue') = (due_at is not null and step is not null)),
  foreign key (agency_id, sheet_id) references run_sheet);
create unique index run_alarm_once on run_alarm (agency_id, sheet_id, occasion, due_at, step) where kind = 'overdue';
call guard('run_alarm', 'select, insert');
create trigger only_grows before update or delete on run_alarm for each row execute function refuse_change();

create table run_alarm_told (
  agency_id uuid not null default current_agency() references agency,
  alarm_id uuid not null, staff_id uuid not null,
  primary key (agency_id, alarm_id, staff_id),
  foreign key (agency_id, alarm_id) references run_alarm,
  foreign key (agency_id, staff_id) references staff);
create index run_alarm_told_staff on run_alarm_told (agency_id, staff_id);
call guard('run_alarm_told', 'select, insert');
create trigger only_grows before update or delete on run_alarm_told for each row execute function refuse_change();

-- Who sees to it, whom they rang and what came of it, that the officer is safe, who has read that, and how it ended.
create table run_alarm_mark (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, alarm_id uuid not null,
  kind text not null check (kind in ('answered', 'rang', 'safe', 'seen', 'closed')),
  words text not null default '', at timestamptz not null, staff_id uuid,
  primary key (agency_id, id),
  foreign key (agency_id, alarm_id) references run_alarm,
  foreign key (agency_id, staff_id) references staff);
create index run_alarm_mark_alarm on run_alarm_mark (agency_id, alarm_id);
call guard('run_alarm_mark', 'select, insert');
create trigger only_grows before update or delete on run_alarm_mark for each row execute function refuse_change();

-- Where somebody is, for a colleague who is told that they may be in danger there, as long as that lasts: also at the home of a person
-- who is hidden from that colleague, though never from whoever is shut out of the record by name.
create function places_in_alarm(sheet uuid) returns table (stop_id uuid, place text)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.stop_id, l.place from run_stop_place l
  where l.agency_id = current_agency() and l.sheet_id = sheet
    and l.version = (select max(v.version) from run_version v where v.agency_id = l.agency_id and v.sheet_id = l.sheet_id)
    and exists (select from run_alarm a join run_alarm_told t on t.agency_id = a.agency_id and t.alarm_id = a.id
      where a.agency_id = l.agency_id and a.sheet_id = l.sheet_id and t.staff_id = current_staff()
        and not exists (select from run_alarm_mark m where m.agency_id = a.agency_id and m.alarm_id = a.id and m.kind in ('safe', 'closed')))
    and not exists (select from exclusion e where e.agency_id = l.agency_id and e.person_id = l.person_id and e.staff_id = current_staff()
      and (e.ends_at is null or e.ends_at > current_instant())) $$;
alter function places_in_alarm(uuid) owner to finder;
revoke all on function places_in_alarm(uuid) from public;
grant execute on function places_in_alarm(uuid) to app;

-- Whoever changes a sheet on which somebody stands whom they may not see changes the rest of it: where that stop is goes over unread.
create function carry_places(sheet uuid, to_version int, stops uuid[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into run_stop_place (agency_id, sheet_id, version, stop_id, person_id, appointment_id, place, why, dropped_why)
  select l.agency_id, l.sheet_id, to_version, l.stop_id, l.person_id, l.appointment_id, l.place, l.why, l.dropped_why
  from run_stop_place l
  where l.agency_id = current_agency() and l.sheet_id = sheet and l.version = to_version - 1 and l.stop_id = any (stops) $$;
alter function carry_places(uuid, int, uuid[]) owner to finder;
revoke all on function carry_places(uuid, int, uuid[]) from public;
grant execute on function carry_places(uuid, int, uuid[]) to app;
grant insert on run_stop_place to finder;
create policy carried on run_stop_place for insert to finder with check (agency_id = current_agency());
