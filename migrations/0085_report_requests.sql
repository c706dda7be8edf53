-- Reports that courts ask for: by which court, of what, when it is heard; and all that came of it. The day it is due and whose it is are
-- its task's.

create table report_request (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, supervision_id uuid not null,
  kind text not null, court text not null, offence text not null, asked text not null default '',
  received_on date not null, way text not null check (way in ('e-mail', 'portal', 'letter', 'phone', 'in-court')),
  hearing_on date not null,
  made_at timestamptz not null, made_by uuid not null,
  ended_at timestamptz, ended_by uuid,
  ended_how text check (ended_how in ('sent', 'withdrawn')),
  version int not null default 1,
  primary key (agency_id, id),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_how is null)),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, supervision_id) references supervision,
  foreign key (agency_id, made_by) references staff,
  foreign key (agency_id, ended_by) references staff);
create index report_request_person on report_request (agency_id, person_id, made_at desc);
call guard('report_request', about => 'person_id');

create table report_step (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, report_id uuid not null, person_id uuid not null,
  kind text not null check (kind in ('received', 'hearing-moved', 'sent', 'withdrawn')),
  words text not null default '', hearing_from date, hearing_to date, due_to date,
  at timestamptz not null, made_by uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, report_id) references report_request,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, made_by) references staff);
create index report_step_report on report_step (agency_id, report_id, at);
create index report_step_person on report_step (agency_id, person_id);
call guard('report_step', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on report_step for each row execute function refuse_change();
