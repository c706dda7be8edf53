-- What somebody needs, to what they were referred on which basis, what was told of them, and what came of it.

create table need (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null,
  code text not null, words text not null default '',
  from_kind text, from_id uuid,           -- a plan, where that says so
  said_by text not null default '',
  recorded_at timestamptz not null, recorded_by uuid, ended_at timestamptz, ended_by uuid,
  primary key (agency_id, id),
  check ((from_kind is null) = (from_id is null)),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, recorded_by) references staff,
  foreign key (agency_id, ended_by) references staff);
create index need_now on need (agency_id, person_id) where ended_at is null;
call guard('need', 'select, insert', about => 'person_id');
grant update (ended_at, ended_by) on need to app;

-- That a program of a notice is nothing for somebody, whom it seems to fit.
create table offer_dismissal (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, offer_id uuid not null,
  why text not null, made_at timestamptz not null, made_by uuid not null,
  primary key (agency_id, id),
  unique (agency_id, person_id, offer_id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, offer_id) references offer,
  foreign key (agency_id, made_by) references staff);
call guard('offer_dismissal', 'select, insert', about => 'person_id');

create table referral (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, offer_id uuid not null,
  why text not null,
  basis text not null check (basis in ('consent', 'direction')),
  condition_id uuid, condition_words text not null default '',
  telling jsonb not null default '[]',    -- what is to be told, while it is drafted
  danger text not null default '',
  from_kind text, from_id uuid,           -- a step of a plan, a notice
  state text not null check (state in ('drafted', 'sent', 'accepted', 'waitlisted', 'started', 'completed', 'declined', 'withdrawn')),
  state_on date not null, result text not null default '',
  owner_id uuid not null,
  made_at timestamptz not null, made_by uuid not null,
  version int not null default 1,
  primary key (agency_id, id),
  check ((from_kind is null) = (from_id is null)),
  check (basis = 'consent' or condition_id is not null),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, offer_id) references offer,
  foreign key (agency_id, owner_id) references staff,
  foreign key (agency_id, made_by) references staff);
create index referral_person on referral (agency_id, person_id, made_at desc);
create index referral_open on referral (agency_id, owner_id) where state not in ('completed', 'declined', 'withdrawn');
create index referral_offer on referral (agency_id, offer_id);
create index referral_from on referral (agency_id, from_id) where from_id is not null;
call guard('referral', about => 'person_id');

-- Each state as it came: when it was so, when that was written down, and why.
create table referral_state (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, referral_id uuid not null,
  state text not null, happened_on date not null,
  reason text not null default '', words text not null default '',
  recorded_at timestamptz not null, recorded_by uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, referral_id) references referral,
  foreign key (agency_id, recorded_by) references staff);
create index referral_state_of on referral_state (agency_id, referral_id, recorded_at);
call guard('referral_state', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on referral_state for each row execute function refuse_change();

-- What the person agreed to: that a provider is told these things. They may take it back.
create table referral_consent (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, referral_id uuid not null, provider_id uuid not null,
  given_on date not null, how text not null check (how in ('in-person', 'phone', 'writing')),
  items text[] not null, words text not null default '',
  recorded_at timestamptz not null, recorded_by uuid not null,
  withdrawn_on date check (withdrawn_on >= given_on), withdrawn_how text not null default '',
  withdrawn_at timestamptz, withdrawn_by uuid,
  primary key (agency_id, id),
  check ((withdrawn_on is null) = (withdrawn_at is null)),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, referral_id) references referral,
  foreign key (agency_id, provider_id) references provider,
  foreign key (agency_id, recorded_by) references staff,
  foreign key (agency_id, withdrawn_by) references staff);
create index referral_consent_of on referral_consent (agency_id, referral_id, recorded_at);
call guard('referral_consent', 'select, insert', about => 'person_id');
grant update (withdrawn_on, withdrawn_how, withdrawn_at, withdrawn_by) on referral_consent to app;

-- What was told to the provider, word for word, and what gave the right to.
create table referral_disclosure (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, referral_id uuid not null, provider_id uuid not null,
  item text not null, words text not null,
  basis text not null check (basis in ('consent', 'direction', 'danger')), basis_words text not null default '',
  consent_id uuid,
  told_at timestamptz not null, told_by uuid not null,
  primary key (agency_id, id),
  check (basis <> 'consent' or consent_id is not null),
  check (basis = 'consent' or basis_words <> ''),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, referral_id) references referral,
  foreign key (agency_id, provider_id) references provider,
  foreign key (agency_id, consent_id) references referral_consent,
  foreign key (agency_id, told_by) references staff);
create index referral_disclosure_of on referral_disclosure (agency_id, referral_id, told_at);
call guard('referral_disclosure', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on referral_disclosure for each row execute function refuse_change();

-- Attendance as the provider reported it.
create table referral_attendance (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, referral_id uuid not null,
  day date not null, attended text not null check (attended in ('attended', 'absent', 'excused')),
  said_by text not null, words text not null default '',
  recorded_at timestamptz not null, recorded_by uuid not null,
  taken_back_at timestamptz, taken_back_by uuid, taken_back_why text not null default '',
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, referral_id) references referral,
  foreign key (agency_id, recorded_by) references staff,
  foreign key (agency_id, taken_back_by) references staff);
create unique index referral_attendance_day on referral_attendance (agency_id, referral_id, day) where taken_back_at is null;
create index referral_attendance_person on referral_attendance (agency_id, person_id);
call guard('referral_attendance', 'select, insert', about => 'person_id');
grant update (taken_back_at, taken_back_by, taken_back_why) on referral_attendance to app;
