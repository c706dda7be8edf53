-- Third-party checks: what somebody said, who is asked about it, on what ground, and what they said of each of it.

create table third_party_check (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null,
  support_fact_id uuid,                   -- of the support network, where they are in it
  name text not null, relation text not null default '', phone text not null default '',
  basis text not null, basis_words text not null default '',
  questions text not null default '',
  appointment_id uuid,                    -- the interview it was opened from
  made_at timestamptz not null, made_by uuid not null,
  closed_at timestamptz, closed_by uuid,
  closed_how text check (closed_how in ('answered', 'would-not-say', 'left')), closed_why text not null default '',
  version int not null default 1,
  primary key (agency_id, id),
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (closed_how is null)),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, appointment_id) references appointment,
  foreign key (agency_id, made_by) references staff,
  foreign key (agency_id, closed_by) references staff);
create index third_party_check_person on third_party_check (agency_id, person_id, made_at desc);
create index third_party_check_open on third_party_check (agency_id, id) where closed_at is null;
call guard('third_party_check', about => 'person_id');

-- What is to be checked: a fact at the version it stood at, a note, or words of their own.
create table check_statement (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, check_id uuid not null, person_id uuid not null, n int not null,
  words text not null,
  about_kind text, about_id uuid, about_version int,
  primary key (agency_id, id),
  check ((about_kind is null) = (about_id is null)),
  foreign key (agency_id, check_id) references third_party_check,
  foreign key (agency_id, person_id) references person);
create index check_statement_check on check_statement (agency_id, check_id, n);
create index check_statement_person on check_statement (agency_id, person_id);
call guard('check_statement', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on check_statement for each row execute function refuse_change();

create table check_call (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, check_id uuid not null, person_id uuid not null,
  at timestamptz not null, outcome text not null, words text not null default '',
  note_id uuid, made_at timestamptz not null, made_by uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, check_id) references third_party_check,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, note_id) references note,
  foreign key (agency_id, made_by) references staff);
create index check_call_check on check_call (agency_id, check_id, made_at);
create index check_call_person on check_call (agency_id, person_id);
call guard('check_call', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on check_call for each row execute function refuse_change();

-- What was said of one statement in one call; the last one said stands. `fed` is what it did to the fact.
create table check_finding (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, statement_id uuid not null, call_id uuid not null, check_id uuid not null, person_id uuid not null,
  finding text not null check (finding in ('verified', 'contradicted', 'not-known')), words text not null default '',
  fed text not null check (fed in ('none', 'verified', 'no-longer-verified', 'changed-since', 'over')),
  at timestamptz not null, made_by uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, statement_id) references check_statement,
  foreign key (agency_id, call_id) references check_call,
  foreign key (agency_id, check_id) references third_party_check,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, made_by) references staff);
create index check_finding_check on check_finding (agency_id, check_id, at);
create index check_finding_person on check_finding (agency_id, person_id, finding);
call guard('check_finding', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on check_finding for each row execute function refuse_change();
