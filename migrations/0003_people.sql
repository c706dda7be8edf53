-- People under supervision, who may see them, their periods of supervision and their timeline.

create table person (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null,
  reference text not null,                -- what is read out on the phone
  made_at timestamptz not null,
  made_by uuid,
  primary key (agency_id, id),
  unique (agency_id, reference));

-- A restriction opens a record to named people only; an exclusion shuts out a named person.
create table restriction (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, reason text not null,
  made_at timestamptz not null, made_by uuid, ends_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person);
create table restriction_member (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, staff_id uuid not null,
  made_at timestamptz not null, made_by uuid, ends_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, staff_id) references staff);
create table exclusion (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, staff_id uuid not null, reason text not null,
  made_at timestamptz not null, made_by uuid, ends_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, staff_id) references staff);
create index restriction_person on restriction (agency_id, person_id);
create index restriction_member_person on restriction_member (agency_id, person_id, staff_id);
create index exclusion_staff on exclusion (agency_id, staff_id);

-- The people whom whoever asks may not know of. The service's own jobs ask as nobody, and see everyone.
create function hidden_people() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select case when current_setting('app.system', true) = 'on' then '{}'::uuid[] else coalesce(array_agg(h.person_id), '{}') end
  from (
    select r.person_id from restriction r
    where r.agency_id = current_agency() and (r.ends_at is null or r.ends_at > current_instant())
      and not exists (select from restriction_member m
        where m.agency_id = r.agency_id and m.person_id = r.person_id and m.staff_id = current_staff()
          and (m.ends_at is null or m.ends_at > current_instant()))
    union
    select e.person_id from exclusion e
    where e.agency_id = current_agency() and e.staff_id = current_staff()
      and (e.ends_at is null or e.ends_at > current_instant())) h $$;
alter function hidden_people() owner to finder;

call guard('person', about => 'id');
call guard('restriction', 'insert');
call guard('restriction_member', 'insert');
call guard('exclusion', 'insert');
create policy hidden on audit_entry as restrictive for select to app
  using (person_id is null or person_id <> all ((select hidden_people())::uuid[]));
call guard('audit_entry', 'select, insert');

-- A period of supervision is what is allocated; orders, contacts and plans belong to one; people outlive it.
create table supervision (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null,
  kind text not null check (kind in ('supervision', 'report-only')),
  opened_on date not null, opened_why text not null, office_id uuid not null,
  closed_on date, closed_why text,
  recorded_at timestamptz not null, recorded_by uuid,
  version int not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, office_id) references office);
create index supervision_person on supervision (agency_id, person_id);
call guard('supervision', about => 'person_id');

create table allocation (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, supervision_id uuid not null, staff_id uuid not null,
  first_day date not null, last_day date, why text not null default '',
  recorded_at timestamptz not null, recorded_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, supervision_id) references supervision,
  foreign key (agency_id, staff_id) references staff);
create index allocation_staff on allocation (agency_id, staff_id) where last_day is null;
create index allocation_supervision on allocation (agency_id, supervision_id);
call guard('allocation', about => 'person_id');

-- The supervision level by dates, with why and who (the instruments that propose it come with assessments).
create table supervision_level (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, supervision_id uuid not null,
  level text not null, valid_from date not null, valid_to date, why text not null default '',
  recorded_at timestamptz not null, recorded_by uuid, superseded_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, supervision_id) references supervision);
create index supervision_level_now on supervision_level (agency_id, supervision_id) where superseded_at is null and valid_to is null;
call guard('supervision_level', about => 'person_id');

-- What a caseload sorts by, stored in the command's own transaction; a job can rebuild every row.
create table standing (
  agency_id uuid not null default current_agency() references agency,
  person_id uuid not null, supervision_id uuid not null,
  last_contact_at timestamptz, last_contact_kind text,
  next_appointment_at timestamptz, next_appointment_id uuid,
  contact_due_on date, contact_due_why jsonb,
  attendance text not null default '',    -- newest last, at most 12: a attended, m missed, x excused
  order_ends_on date,
  primary key (agency_id, supervision_id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, supervision_id) references supervision);
create index standing_person on standing (agency_id, person_id);
call guard('standing', about => 'person_id');

-- The person's story, a line for each command that it should show. Ids and codes; words are made when it is shown.
create table timeline_entry (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null,
  at timestamptz not null,                -- when it happened
  recorded_at timestamptz not null,       -- when it was written down
  kind text not null, subject_kind text not null, subject_id uuid not null,
  staff_id uuid, data jsonb not null default '{}',
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person);
create index timeline_entry_person on timeline_entry (agency_id, person_id, at desc, id desc);
call guard('timeline_entry', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on timeline_entry for each row execute function refuse_change();

-- Two records of one person are joined by a row, never by rewriting.
create table person_alias_record (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, same_as_id uuid not null,
  joined_at timestamptz not null, joined_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, same_as_id) references person);
call guard('person_alias_record', about => 'person_id');
