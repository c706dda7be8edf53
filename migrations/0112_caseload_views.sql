-- What somebody asks of the caseload again and again, under a name of their own. One that is removed stays.
create table caseload_view (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, staff_id uuid not null,
  name text not null check (name <> ''),
  asked jsonb not null,                    -- what narrows and sorts the list, as its address has it
  made_at timestamptz not null, removed_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references staff);
create unique index caseload_view_name on caseload_view (agency_id, staff_id, lower(name)) where removed_at is null;
call guard('caseload_view');
