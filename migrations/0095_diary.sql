-- Who else comes to an appointment, and what of appointments laid ahead was looked at and kept.

-- Others are named with the capacity in which they come.
alter table appointment_attendee drop constraint appointment_attendee_role_check,
  add constraint appointment_attendee_role_check
    check (role in ('second-officer', 'colleague', 'interpreter', 'support-person', 'provider-worker', 'family', 'other'));

-- Whoever comes to each of a series: [{ staff, name, role }].
alter table appointment_series add column attendees jsonb not null default '[]';

-- What stands in the way of an appointment that was laid ahead and was kept all the same, each reason once.
create table appointment_kept (
  agency_id uuid not null default current_agency() references agency,
  appointment_id uuid not null, person_id uuid not null,
  reason text not null check (reason in ('leave', 'not-working', 'holiday', 'officer-clash', 'person-clash')),
  kept_at timestamptz not null, kept_by uuid,
  primary key (agency_id, appointment_id, reason),
  foreign key (agency_id, appointment_id) references appointment,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, kept_by) references staff);
call guard('appointment_kept', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on appointment_kept for each row execute function refuse_change();
create index appointment_of_series on appointment (agency_id, staff_id, day) where series_id is not null;

-- When whoever asks is taken up by an appointment that they go along to and whose record is closed to them: times, and nothing else.
create function busy_times(first date, last date)
returns table (day date, "time" time, zone text, minutes int, starts_at timestamptz, ends_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.day, a.time, a.zone, a.minutes, a.starts_at, a.ends_at
  from appointment_attendee t
    join appointment a on a.agency_id = t.agency_id and a.id = t.appointment_id and a.day between first and last
    left join appointment_end e on e.agency_id = a.agency_id and e.appointment_id = a.id
    left join contact c on c.agency_id = a.agency_id and c.appointment_id = a.id and c.superseded_at is null
  where t.agency_id = current_agency() and t.staff_id = current_staff() and t.ended_at is null
    and e.kind is null and (c.id is null or c.attended) and is_hidden(a.person_id)
  order by a.starts_at $$;
alter function busy_times(date, date) owner to finder;
revoke all on function busy_times(date, date) from public;
grant execute on function busy_times(date, date) to app;
