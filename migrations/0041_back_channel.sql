-- The agency's provider says that somebody's session there ended: which of ours began with it, and which word of it was heard.

-- The provider's name for the session that ours, or half of a sign-in, began with (`sid`).
alter table session add column provider_sid text;
alter table sign_in_step add column provider_sid text;
create index session_provider on session (agency_id, provider_sid) where ended_at is null and provider_sid is not null;
alter table session drop constraint session_ended_why_check;
alter table session add constraint session_ended_why_check
  check (ended_why in ('signed-out', 'signed-out-everywhere', 'replaced', 'too-old', 'by-provider'));

-- A word that was heard, by its digest, so that none counts twice. Those of the day before are too old to be believed.
create table identity_logout (
  agency_id uuid not null default current_agency() references agency,
  token_hash bytea not null,
  made_at timestamptz not null,
  primary key (agency_id, token_hash));
call guard('identity_logout', 'select, insert, delete');
