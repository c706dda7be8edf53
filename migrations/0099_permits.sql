-- Permission to travel, to move, to change work: what was asked, what was decided, who was told and whether they came back. The row
-- says how it stands and for which days; what was asked and every decision are steps, which only grow.

create table permit (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null,
  kind text not null, jurisdiction_version text not null,
  asked_on date not null,
  asked_how text not null check (asked_how in ('in-person', 'phone', 'message', 'letter', 'somebody-else')),
  where_to text not null, address text not null default '', with_whom text not null default '',
  why text not null default '', contact text not null default '', opinion text not null default '',
  particulars jsonb not null default '{}', -- what a new address or job asks beside that
  zone text not null,
  asked_from timestamptz not null, asked_until timestamptz check (asked_until > asked_from),
  starts_at timestamptz not null,          -- the days as they stand: as asked, then as they were given
  ends_at timestamptz check (ends_at > starts_at),
  state text not null check (state in ('asked', 'granted', 'refused', 'withdrawn', 'cancelled', 'back', 'moved')),
  with_leader boolean not null default false, -- whoever leads the officer decides
  telling text[] not null default '{}',    -- who is still to be told of the last decision
  closed boolean not null default false,   -- nothing of it is left to be done
  made_at timestamptz not null, made_by uuid not null,
  version int not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, made_by) references staff);
create index permit_person on permit (agency_id, person_id, made_at desc);
create index permit_open on permit (agency_id, person_id) where not closed;
call guard('permit', about => 'person_id');

create table permit_step (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, permit_id uuid not null, person_id uuid not null,
  number int not null check (number > 0),
  kind text not null check (kind in
    ('sent', 'granted', 'refused', 'withdrawn', 'cancelled', 'told', 'not-back', 'back', 'moved')),
  happened_on date not null,
  words text not null default '',          -- the conditions of what was given, the reason of what was not, what was said
  decided_by text not null default '', reference text not null default '', -- where it was decided outside
  starts_at timestamptz, ends_at timestamptz, -- of 'granted', the days; of 'not-back', when they were due; of 'back', when they were
  whom text, way text,                     -- of 'told'
  contact_id uuid,                         -- of 'back': the contact that shows it
  paper jsonb,                             -- of 'granted': what the paper says, as it was given
  at timestamptz not null, made_by uuid,   -- nobody: by the service
  primary key (agency_id, id),
  unique (agency_id, permit_id, number),
  check ((kind = 'told') = (whom is not null)),
  foreign key (agency_id, permit_id) references permit,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, contact_id) references contact,
  foreign key (agency_id, made_by) references staff);
create unique index permit_not_back_once on permit_step (agency_id, permit_id, ends_at) where kind = 'not-back';
create index permit_step_person on permit_step (agency_id, person_id);
create index permit_step_contact on permit_step (agency_id, contact_id) where contact_id is not null;
call guard('permit_step', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on permit_step for each row execute function refuse_change();
