-- Induction: an order gone through with the person in plain words, and their acknowledgement of it. One is open for an order at a time.

create table induction (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, order_id uuid not null,
  gone jsonb not null default '{}',            -- what was gone through, by part: the facts that were said of it
  language text not null default '', interpreter text not null default '',
  interpreter_how text check (interpreter_how in ('in-person', 'phone', 'video')),
  without_why text not null default '',        -- why nobody interprets for somebody who needs it
  helps text[] not null default '{}', support_person text not null default '',
  said text not null default '',
  version int not null default 1, saved_at timestamptz, saved_by uuid,
  begun_at timestamptz not null, begun_by uuid not null, finished_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, order_id) references court_order,
  foreign key (agency_id, saved_by) references staff,
  foreign key (agency_id, begun_by) references staff);
create unique index induction_open on induction (agency_id, order_id) where finished_at is null;
create index induction_order on induction (agency_id, order_id);
create index induction_person on induction (agency_id, person_id);
call guard('induction', about => 'person_id');

-- How it was acknowledged, with all that was gone through in the words of that day. It stays as it is: what changes later is gone through
-- in another induction.
create table induction_acknowledgement (
  agency_id uuid not null default current_agency() references agency,
  induction_id uuid not null, person_id uuid not null, order_id uuid not null,
  how text not null check (how in ('on-screen', 'on-paper', 'refused', 'not-able')),
  given_on date not null,                      -- the day it was signed, refused or could not be
  name text not null default '',               -- as they typed it themselves
  seen_by text not null default '', why text not null default '',
  copy jsonb not null,
  covers text not null,                        -- what the order asked when all of it was explained, in a fingerprint; empty where something is left
  at timestamptz not null, by_id uuid not null,
  primary key (agency_id, induction_id),
  check (how <> 'on-screen' or name <> ''),
  check (how not in ('refused', 'not-able') or why <> ''),
  foreign key (agency_id, induction_id) references induction,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, order_id) references court_order,
  foreign key (agency_id, by_id) references staff);
create index induction_acknowledgement_order on induction_acknowledgement (agency_id, order_id, at desc);
create index induction_acknowledgement_person on induction_acknowledgement (agency_id, person_id);
call guard('induction_acknowledgement', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on induction_acknowledgement for each row execute function refuse_change();
