-- Sign-in through the agency's identity provider (OpenID Connect): how it is found and read, who is whom there, and the journeys
-- to it and back. Its secret is not here: that comes from the environment or a file.

create table identity_provider (
  agency_id uuid primary key default current_agency() references agency,
  name text not null,
  issuer text not null,
  client_id text not null,
  scopes text not null,
  email_claim text not null,
  verified_claim text not null,
  given_name_claim text not null,
  family_name_claim text not null,
  roles_claim text not null default '',
  role_map jsonb not null default '[]',   -- which value of the roles claim brings which role
  adds_accounts boolean not null default false,
  new_office_id uuid,                     -- where somebody begins whose account is made at their first sign-in
  local_for text not null default 'everybody' check (local_for in ('everybody', 'emergency')),
  emergency_staff_id uuid,
  factor_values text[] not null default '{}',
  asked_acr text not null default '',
  enabled boolean not null default false,
  trial jsonb not null default '[]',      -- what the last trial found, step by step
  tried_at timestamptz,
  changed_at timestamptz not null,
  changed_by uuid,
  version int not null default 1,
  foreign key (agency_id, new_office_id) references office,
  foreign key (agency_id, emergency_staff_id) references staff,
  check (local_for = 'everybody' or emergency_staff_id is not null),
  check (not adds_accounts or new_office_id is not null));
call guard('identity_provider');

-- Who somebody is at the provider: found by issuer and subject for ever after, whatever becomes of their e-mail address.
create table identity_link (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null,
  staff_id uuid not null,
  issuer text not null,
  subject text not null,
  made_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz, ended_by uuid,
  id_token text,                          -- the last one, to end the provider's session by; gone at sign-out
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references account);
create unique index identity_link_subject on identity_link (agency_id, issuer, subject) where ended_at is null;
create unique index identity_link_staff on identity_link (agency_id, issuer, staff_id) where ended_at is null;
call guard('identity_link');

-- A browser that set out for the provider. Digests only: nobody comes back with what is here.
create table identity_journey (
  agency_id uuid not null default current_agency() references agency,
  state_hash bytea not null,
  browser_hash bytea not null,
  issuer text not null,
  for_staff_id uuid,                      -- whose locked or open session it is about: nobody else may come back
  next text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (agency_id, state_hash));
create index identity_journey_age on identity_journey (agency_id, made_at);
call guard('identity_journey', 'select, insert, update, delete');
