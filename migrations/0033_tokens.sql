-- Tokens, with which programs ask the interface: somebody's own, or of a service account. Only the SHA-256 is kept.

-- A program has a row among the staff, so that what it did has a name; no account, so it has no way in but a token.
alter table staff add column service boolean not null default false;

create table service_account (
  agency_id uuid not null default current_agency() references agency,
  staff_id uuid not null,
  owner_id uuid not null,                 -- who answers for it: it may never do more than they may
  purpose text not null,
  scopes text[] not null,
  version int not null default 1,
  made_at timestamptz not null, made_by uuid,
  ended_at timestamptz, ended_by uuid,
  primary key (agency_id, staff_id),
  foreign key (agency_id, staff_id) references staff,
  foreign key (agency_id, owner_id) references staff);
create index service_account_owner on service_account (agency_id, owner_id) where ended_at is null;
call guard('service_account');

create table api_token (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null,
  staff_id uuid not null,                 -- whose it is: somebody, or a service account
  name text not null,
  token_hash bytea not null unique,
  scopes text[] not null,
  made_at timestamptz not null, made_by uuid not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz, revoked_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references staff);
create index api_token_holder on api_token (agency_id, staff_id);
call guard('api_token');

-- Whose a token is, and all that a request needs to know of them: read before the agency is known, for one token only. Who
-- answers is the holder, or the owner of the service account; what they may do at this moment bounds the token.
create function token_actor(hash bytea) returns table (
  agency_id uuid, agency_name text, jurisdiction text, token_id uuid, staff_id uuid, answers_id uuid, scopes text[], service_scopes text[],
  expires_at timestamptz, last_used_at timestamptz, ended_at timestamptz, left_on date,
  given_name text, family_name text, team_id uuid, office_id uuid, office_name text, region_id uuid, zone text, roles text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select t.agency_id, g.name, g.jurisdiction, t.id, t.staff_id, h.id, t.scopes, v.scopes,
    t.expires_at, t.last_used_at, coalesce(t.revoked_at, v.ended_at, a.disabled_at), h.left_on,
    p.given_name, p.family_name, h.team_id, h.office_id, o.short_name, o.region_id, o.zone,
    array(select r.role from staff_role r where r.agency_id = t.agency_id and r.staff_id = h.id and r.ended_at is null)
  from api_token t
    join agency g on g.agency_id = t.agency_id
    join staff p on p.agency_id = t.agency_id and p.id = t.staff_id
    left join service_account v on v.agency_id = t.agency_id and v.staff_id = t.staff_id
    join staff h on h.agency_id = t.agency_id and h.id = coalesce(v.owner_id, t.staff_id)
    join account a on a.agency_id = h.agency_id and a.staff_id = h.id
    join office o on o.agency_id = h.agency_id and o.id = h.office_id
  where t.token_hash = hash $$;
alter function token_actor(bytea) owner to finder;
revoke all on function token_actor(bytea) from public;
grant execute on function token_actor(bytea) to app;
