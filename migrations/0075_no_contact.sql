-- Somebody who cannot be reached: one chain a period of supervision, opened for a reason, until they are reached, found, or somebody
-- decides what follows. Whether it is over is read from the contacts, the whereabouts and the period as they stand; a row that says so
-- is written when somebody ends it by hand, and in the night after it was over.

create table chain (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, supervision_id uuid not null,
  opened_at timestamptz not null, opened_by uuid,   -- nobody: by the agency's rule
  why text not null check (why in ('failed', 'tries', 'days')),
  contact_id uuid,                        -- what failed, and showed that they must be looked for
  counted_from timestamptz not null,      -- what was tried from then on is of this chain
  resumed_at timestamptz,
  ended_at timestamptz, ended_by uuid,
  ended_how text check (ended_how in ('reached', 'found', 'escalated', 'not-needed', 'period-closed')),
  version int not null default 1,
  primary key (agency_id, id),
  check ((ended_at is null) = (ended_how is null)),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, supervision_id) references supervision,
  foreign key (agency_id, contact_id) references contact,
  foreign key (agency_id, opened_by) references staff,
  foreign key (agency_id, ended_by) references staff);
create unique index chain_open on chain (agency_id, supervision_id) where ended_at is null;
create index chain_person on chain (agency_id, person_id, opened_at desc);
call guard('chain', about => 'person_id');

-- All that was done in it, in order: it only grows.
create table chain_step (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, chain_id uuid not null, person_id uuid not null,
  kind text not null check (kind in ('asked', 'tried', 'skipped', 'found', 'escalated', 'not-needed', 'resumed')),
  step text,                              -- what was tried or left out
  at timestamptz not null,                -- when it happened; recorded_at is when it was written down
  contact_id uuid, note_id uuid,          -- the attempt, as it is recorded
  until date,                             -- somebody is to ring back, or to be rung, by then
  afraid boolean,                         -- of 'asked': whether somebody is afraid for them
  looked text[] not null default '{}',    -- of 'asked': where they were looked for and are not
  place text not null default '',         -- of 'found': a code; of 'escalated': to whom it went
  why text not null default '',
  by_id uuid,                             -- of 'escalated': whose decision it was
  recorded_at timestamptz not null, recorded_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, chain_id) references chain,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, contact_id) references contact,
  foreign key (agency_id, note_id) references note,
  foreign key (agency_id, by_id) references staff,
  foreign key (agency_id, recorded_by) references staff);
create index chain_step_chain on chain_step (agency_id, chain_id, recorded_at);
create index chain_step_person on chain_step (agency_id, person_id);
call guard('chain_step', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on chain_step for each row execute function refuse_change();

-- What the agency set for looking for people, each time anew: the newest counts, the others stay to be read.
create table no_contact_setting (
  agency_id uuid not null default current_agency() references agency,
  version int not null,
  steps jsonb not null,                   -- in order: [{"step": "phone", "after": 0}, …], in working days after the last
  opens_after int not null check (opens_after between 1 and 60),
  decide_after int not null check (decide_after between 0 and 60),
  reason text not null default '',
  set_at timestamptz not null, set_by uuid,
  primary key (agency_id, version),
  foreign key (agency_id, set_by) references staff);
call guard('no_contact_setting', 'select, insert');
create trigger only_grows before update or delete on no_contact_setting for each row execute function refuse_change();
