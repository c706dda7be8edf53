-- What proves, beside a password, who signs in: passkeys, an authenticator app's codes, recovery codes; which roles
-- need it; and what a session says of how it was proved.

alter table account add column first_signed_in_at timestamptz;
update account a set first_signed_in_at =
  (select min(s.made_at) from session s where s.agency_id = a.agency_id and s.staff_id = a.staff_id);

alter table session
  add column how text not null default 'password' check (how in ('password', 'passkey', 'provider')),
  add column proved_at timestamptz,       -- when its owner last proved who they are; null in sessions of older releases
  add column factor_at timestamptz,       -- when that was last done with a second factor
  add column network text not null default '',  -- the network it was begun from; never a whole address
  add column challenge bytea,             -- what a passkey is asked to sign next, once
  add column challenge_at timestamptz;

-- The id of a credential and its public key, as WebAuthn has them; `rp_id` is the host name it was made for.
create table passkey (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, staff_id uuid not null,
  name text not null,
  credential_id bytea not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  rp_id text not null,
  made_at timestamptz not null, used_at timestamptz, removed_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references account);
create unique index passkey_credential on passkey (agency_id, credential_id) where removed_at is null;
create index passkey_staff on passkey (agency_id, staff_id) where removed_at is null;
call guard('passkey');

-- An authenticator app: counts only once a first code was given. `last_step` is the newest code's 30 seconds, so that none
-- works twice.
create table authenticator (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, staff_id uuid not null,
  secret bytea not null,
  made_at timestamptz not null, confirmed_at timestamptz, used_at timestamptz, removed_at timestamptz,
  last_step bigint not null default 0,
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references account);
create unique index authenticator_once on authenticator (agency_id, staff_id)
  where confirmed_at is not null and removed_at is null;
create index authenticator_staff on authenticator (agency_id, staff_id) where removed_at is null;
call guard('authenticator');

-- Codes for the day that the phone is lost: argon2id, one salt for each set of ten.
create table recovery_code (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, staff_id uuid not null,
  salt bytea not null, hash bytea not null,
  made_at timestamptz not null, used_at timestamptz, replaced_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references account);
create index recovery_code_open on recovery_code (agency_id, staff_id) where used_at is null and replaced_at is null;
call guard('recovery_code');

-- Half a sign-in: the password was right and the second factor is still to come, or a passkey was asked for and nobody is
-- known yet. Good for nothing else, and for ten minutes.
create table sign_in_step (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null,
  token_hash bytea not null,
  staff_id uuid,
  how text check (how in ('password', 'provider')),
  challenge bytea,
  next text not null,
  made_at timestamptz not null, used_at timestamptz,
  primary key (agency_id, id),
  check ((staff_id is null) = (how is null)),
  foreign key (agency_id, staff_id) references account);
create unique index sign_in_step_token on sign_in_step (agency_id, token_hash);
create index sign_in_step_age on sign_in_step (agency_id, made_at);
call guard('sign_in_step', 'select, insert, update, delete');

-- Which roles need a second factor, and how many days they have to set it up.
create table factor_rule (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null,
  role text not null,
  grace_days int not null check (grace_days between 0 and 90),
  set_at timestamptz not null, set_by uuid, ended_at timestamptz, ended_by uuid,
  primary key (agency_id, id));
create unique index factor_rule_once on factor_rule (agency_id, role) where ended_at is null;
call guard('factor_rule');

-- What was done to the way into somebody's account, for them to see: by which session, and whether they said it was them.
create table account_news (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, staff_id uuid not null,
  what text not null check (what ~ '^[a-z-]+$'),
  name text not null default '',
  at timestamptz not null,
  by_session uuid, by_staff uuid,
  device text not null default '', network text not null default '',
  seen_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references account);
create index account_news_staff on account_news (agency_id, staff_id, at desc);
create index account_news_unseen on account_news (agency_id, staff_id) where seen_at is null;
call guard('account_news');

-- With how it was proved, whether there is a second factor, from when on nothing else is to be had without one, and how
-- much happened to the account that its owner has not seen (but for what this very session did).
drop function session_actor(bytea);
create function session_actor(hash bytea) returns table (
  agency_id uuid, agency_name text, jurisdiction text, session_id uuid, staff_id uuid, made_at timestamptz, seen_at timestamptz, locked_at timestamptz, ended_at timestamptz,
  given_name text, family_name text, team_id uuid, office_id uuid, office_name text, region_id uuid, zone text, roles text[],
  single_keys boolean, how text, proved_at timestamptz, factor_at timestamptz, has_factor boolean, factor_due timestamptz, news int)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.agency_id, g.name, g.jurisdiction, s.id, s.staff_id, s.made_at, s.seen_at, s.locked_at,
    case when a.disabled_at is not null then coalesce(s.ended_at, a.disabled_at) else s.ended_at end,
    p.given_name, p.family_name, p.team_id, p.office_id, o.short_name, o.region_id, o.zone,
    array(select r.role from staff_role r where r.agency_id = s.agency_id and r.staff_id = s.staff_id and r.ended_at is null),
    a.single_keys, s.how, s.proved_at, s.factor_at, f.held,
    case when not f.held and s.factor_at is null then (
      select min(greatest(q.set_at, r.given_at, a.first_signed_in_at) + q.grace_days * interval '24 hours')
      from factor_rule q
        join staff_role r on r.agency_id = q.agency_id and r.role = q.role and r.ended_at is null
      where q.agency_id = s.agency_id and q.ended_at is null and r.staff_id = s.staff_id) end,
    (select count(*)::int from account_news n where n.agency_id = s.agency_id and n.staff_id = s.staff_id
      and n.seen_at is null and n.by_session is distinct from s.id)
  from session s
    join agency g on g.agency_id = s.agency_id
    join account a on a.agency_id = s.agency_id and a.staff_id = s.staff_id
    join staff p on p.agency_id = s.agency_id and p.id = s.staff_id
    join office o on o.agency_id = p.agency_id and o.id = p.office_id
    cross join lateral (select
      exists (select from passkey k where k.agency_id = s.agency_id and k.staff_id = s.staff_id and k.removed_at is null)
      or exists (select from authenticator t where t.agency_id = s.agency_id and t.staff_id = s.staff_id
        and t.confirmed_at is not null and t.removed_at is null) as held) f
  where s.token_hash = hash $$;
alter function session_actor(bytea) owner to finder;
revoke all on function session_actor(bytea) from public;
grant execute on function session_actor(bytea) to app;
