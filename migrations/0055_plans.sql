-- The case plan: one a period of supervision, as it stands now, with every change and every version of it.

create table plan (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, supervision_id uuid not null,
  opened_at timestamptz not null, opened_by uuid not null,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  version int not null default 1,         -- counts its changes
  changed_at timestamptz not null, changed_by uuid not null,
  primary key (agency_id, id),
  unique (agency_id, supervision_id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, supervision_id) references supervision,
  foreign key (agency_id, opened_by) references staff,
  foreign key (agency_id, changed_by) references staff);
create index plan_person on plan (agency_id, person_id);
call guard('plan', about => 'person_id');

-- Each change, with what it was before and after: `version` is what the plan's became with it.
create table plan_change (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, plan_id uuid not null, person_id uuid not null,
  version int not null, at timestamptz not null, by_id uuid not null,
  kind text not null check (kind in ('opened', 'added', 'changed', 'removed', 'moved', 'state', 'review')),
  list text, item_id uuid, before jsonb, after jsonb,
  primary key (agency_id, id),
  unique (agency_id, plan_id, version),
  foreign key (agency_id, plan_id) references plan,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, by_id) references staff);
call guard('plan_change', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on plan_change for each row execute function refuse_change();

-- The plan as it was made the plan of a day: what the person was asked about, and what can be compared.
create table plan_version (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, plan_id uuid not null, person_id uuid not null,
  n int not null check (n > 0), of_version int not null,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  made_at timestamptz not null, made_by uuid not null, why text not null default '',
  primary key (agency_id, id),
  unique (agency_id, plan_id, n),
  foreign key (agency_id, plan_id) references plan,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, made_by) references staff);
call guard('plan_version', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on plan_version for each row execute function refuse_change();

-- What the person said to a version. A later word stands before an earlier one.
create table plan_agreement (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, plan_version_id uuid not null, person_id uuid not null,
  answer text not null check (answer in ('agreed', 'not-agreed', 'not-asked')),
  how text check (how in ('in-person', 'phone', 'video', 'writing')),
  said_on date not null, why text not null default '',
  recorded_at timestamptz not null, recorded_by uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, plan_version_id) references plan_version,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, recorded_by) references staff);
create index plan_agreement_of on plan_agreement (agency_id, plan_version_id);
call guard('plan_agreement', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on plan_agreement for each row execute function refuse_change();

-- A step has a page, and what came of it names it; what it says is in its plan.
create table plan_step (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, plan_id uuid not null, person_id uuid not null,
  made_at timestamptz not null, made_by uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, plan_id) references plan,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, made_by) references staff);
create index plan_step_plan on plan_step (agency_id, plan_id);
call guard('plan_step', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on plan_step for each row execute function refuse_change();

-- What a step became or came from, where that thing doesn't name the step itself, as tasks and referrals do.
create table plan_step_link (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, step_id uuid not null, person_id uuid not null,
  kind text not null check (kind in ('appointment', 'notice-program')), target_id uuid not null,
  made_at timestamptz not null, made_by uuid not null,
  primary key (agency_id, id),
  unique (agency_id, step_id, kind, target_id),
  foreign key (agency_id, step_id) references plan_step,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, made_by) references staff);
call guard('plan_step_link', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on plan_step_link for each row execute function refuse_change();
