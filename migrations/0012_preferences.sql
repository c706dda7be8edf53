-- What somebody set for themselves. Keys pressed without Ctrl or Alt can be switched off (WCAG 2.1.4): whoever
-- dictates their text, or strays onto keys, must be able to.
alter table account add column single_keys boolean not null default true;

-- The session's answer carries it too, so that no page asks for it apart. What the last release reads of it stays.
drop function session_actor(bytea);
create function session_actor(hash bytea) returns table (
  agency_id uuid, agency_name text, jurisdiction text, session_id uuid, staff_id uuid, made_at timestamptz, seen_at timestamptz, locked_at timestamptz, ended_at timestamptz,
  given_name text, family_name text, team_id uuid, office_id uuid, office_name text, region_id uuid, zone text, roles text[],
  single_keys boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.agency_id, g.name, g.jurisdiction, s.id, s.staff_id, s.made_at, s.seen_at, s.locked_at,
    case when a.disabled_at is not null then coalesce(s.ended_at, a.disabled_at) else s.ended_at end,
    p.given_name, p.family_name, p.team_id, p.office_id, o.short_name, o.region_id, o.zone,
    array(select r.role from staff_role r where r.agency_id = s.agency_id and r.staff_id = s.staff_id and r.ended_at is null),
    a.single_keys
  from session s
    join agency g on g.agency_id = s.agency_id
    join account a on a.agency_id = s.agency_id and a.staff_id = s.staff_id
    join staff p on p.agency_id = s.agency_id and p.id = s.staff_id
    join office o on o.agency_id = p.agency_id and o.id = p.office_id
  where s.token_hash = hash $$;
alter function session_actor(bytea) owner to finder;
revoke all on function session_actor(bytea) from public;
grant execute on function session_actor(bytea) to app;
