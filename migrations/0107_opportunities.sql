-- What people can be looked at for: one open row for a person, order and kind, which says how it stands; what became of it is its
-- steps, which only grow.

create table opportunity (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null,
  order_id uuid,                           -- none of a level
  code text not null, jurisdiction_version text not null,
  standing text not null check (standing in ('eligible', 'almost', 'not-yet')),
  on_day date,                             -- eligible since, or when it will be
  missing jsonb not null default '[]',     -- the tests that are not met, as they stood
  facts text not null default '',          -- what a refusal was made in view of: when it changes, the refusal is looked at again
  state text not null check (state in ('waits', 'forward', 'refused', 'unwanted', 'granted', 'gone')),
  since timestamptz not null,              -- since when it stands so, for whoever has not seen it yet
  asked boolean not null default false,    -- somebody wants it looked at, whatever the tests say
  back_on date,                            -- of what was refused or not wanted
  answer_by date,                          -- of what was put forward
  closed boolean not null default false,
  found_at timestamptz not null,
  version int not null default 1,
  primary key (agency_id, id),
  check ((state in ('refused', 'unwanted')) = (back_on is not null)),
  check ((state in ('granted', 'gone')) = closed),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, order_id) references court_order);
create unique index opportunity_open on opportunity (agency_id, person_id, code, coalesce(order_id, person_id)) where not closed;
create index opportunity_person on opportunity (agency_id, person_id, found_at desc);
create index opportunity_order on opportunity (agency_id, order_id) where order_id is not null;
call guard('opportunity', about => 'person_id');

create table opportunity_step (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, opportunity_id uuid not null, person_id uuid not null,
  number int not null check (number > 0),
  kind text not null check (kind in
    ('eligible', 'almost', 'asked', 'gone', 'back', 'forward', 'refused', 'unwanted', 'granted', 'denied')),
  happened_on date not null,
  words text not null default '',          -- why, to whom, what was decided
  back_on date,
  at timestamptz not null, made_by uuid,   -- nobody: by the service
  primary key (agency_id, id),
  unique (agency_id, opportunity_id, number),
  foreign key (agency_id, opportunity_id) references opportunity,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, made_by) references staff);
create index opportunity_step_person on opportunity_step (agency_id, person_id);
call guard('opportunity_step', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on opportunity_step for each row execute function refuse_change();

-- When everybody of an agency was last gone through. Without an end, it is under way or was broken off.
create table opportunity_search (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null,
  began_at timestamptz not null, ended_at timestamptz,
  people int not null default 0, moved int not null default 0,
  primary key (agency_id, id));
create index opportunity_search_last on opportunity_search (agency_id, began_at desc);
call guard('opportunity_search');
