-- A contact that was entered in error. The row stays, superseded without another in its place, so that nothing counts it;
-- who took it back, when and why is here.
create table contact_withdrawal (
  agency_id uuid not null default current_agency() references agency,
  contact_id uuid not null, person_id uuid not null,
  reason text not null check (reason in ('wrong-person', 'twice', 'other')), why text not null default '',
  withdrawn_at timestamptz not null, withdrawn_by uuid,
  primary key (agency_id, contact_id),
  foreign key (agency_id, contact_id) references contact,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, withdrawn_by) references staff);
create index contact_withdrawal_person on contact_withdrawal (agency_id, person_id);
call guard('contact_withdrawal', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on contact_withdrawal for each row execute function refuse_change();

-- Of two words on one event, the later is found from the earlier.
create index contact_supersedes on contact (agency_id, supersedes) where supersedes is not null;

-- The contact that a note was saved with, in one step.
alter table note add column contact_id uuid,
  add constraint note_contact foreign key (agency_id, contact_id) references contact;
create index note_of_contact on note (agency_id, contact_id) where contact_id is not null;
