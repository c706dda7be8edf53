-- What was promised and by when: by us, which is a task of ours, or by the person. It stands where it was written: mostly in a note.

create table promise (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, note_id uuid,
  whose text not null check (whose in ('us', 'them')),
  what text not null,
  due date not null,                      -- of ours the task says it
  made_at timestamptz not null, made_by uuid not null,
  ended_at timestamptz, ended_how text check (ended_how in ('kept', 'not-kept')),
  version int not null default 1,
  primary key (agency_id, id),
  check ((ended_at is null) = (ended_how is null)),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, note_id) references note,
  foreign key (agency_id, made_by) references staff);
create index promise_person on promise (agency_id, person_id, made_at desc);
create index promise_note on promise (agency_id, note_id) where note_id is not null;
create index promise_theirs on promise (agency_id, person_id, due) where whose = 'them' and ended_at is null;
call guard('promise', about => 'person_id');

create table promise_step (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, promise_id uuid not null, person_id uuid not null,
  kind text not null check (kind in ('kept', 'not-kept', 'moved', 'reopened')),
  due_from date, due_to date, why text not null default '',
  at timestamptz not null, by_id uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, promise_id) references promise,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, by_id) references staff);
create index promise_step_promise on promise_step (agency_id, promise_id, at);
create index promise_step_person on promise_step (agency_id, person_id);
call guard('promise_step', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on promise_step for each row execute function refuse_change();
