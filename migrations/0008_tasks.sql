-- Tasks: who is to do what by when, about whom and from what; and every change of each.

create table task (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid,
  what text not null, due date not null, owner_id uuid not null,
  from_kind text, from_id uuid,           -- what it came from, such as an interview
  snoozed_until date,                     -- out of the lists until that day; the due day stays
  made_at timestamptz not null, made_by uuid not null,
  done_at timestamptz, done_by uuid, done_line text not null default '',
  version int not null default 1,
  primary key (agency_id, id),
  check ((from_kind is null) = (from_id is null)),
  check ((done_at is null) = (done_by is null)),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, owner_id) references staff,
  foreign key (agency_id, made_by) references staff,
  foreign key (agency_id, done_by) references staff);
create index task_open on task (agency_id, owner_id, due) where done_at is null;
create index task_done on task (agency_id, owner_id, done_at desc) where done_at is not null;
create index task_person on task (agency_id, person_id, due) where person_id is not null;
create index task_from on task (agency_id, from_id) where from_id is not null;
call guard('task', about => 'person_id');

create table task_change (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, task_id uuid not null, person_id uuid,
  kind text not null check (kind in ('added', 'changed', 'moved', 'snoozed', 'handed-over', 'done', 'reopened')),
  at timestamptz not null, by_id uuid not null,
  due_from date, due_to date, owner_from uuid, owner_to uuid, until date,
  what_before text, why text not null default '',
  primary key (agency_id, id),
  foreign key (agency_id, task_id) references task,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, by_id) references staff,
  foreign key (agency_id, owner_from) references staff,
  foreign key (agency_id, owner_to) references staff);
create index task_change_task on task_change (agency_id, task_id, at);
create index task_change_handed on task_change (agency_id, owner_from) where kind = 'handed-over';
call guard('task_change', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on task_change for each row execute function refuse_change();
