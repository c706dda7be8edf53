-- What the agency changed of a role, on top of what the service gives it, and roles of its own that build on one of those.
-- Each change is a row with the whole of what then holds; the newest of a role counts. Nothing is ever altered.
create table role_version (
  agency_id uuid not null default current_agency() references agency,
  role text not null,                     -- the service's name for it, or an id for a role of the agency's own
  version int not null check (version > 0),
  name text not null default '',          -- of the agency's own roles
  based_on text not null,
  gives text[] not null default '{}',     -- permissions beyond those of the role that it builds on
  takes text[] not null default '{}',     -- permissions of that role which this one is without
  reach text check (reach in ('own', 'team', 'office', 'region', 'agency')),
  retired boolean not null default false,
  reason text not null check (reason <> ''),
  made_at timestamptz not null,
  made_by uuid,
  primary key (agency_id, role, version));
call guard('role_version', 'select, insert');
create trigger only_grows before update or delete on role_version for each row execute function refuse_change();

-- What somebody's roles come to, beside session_actor: asked in the same statement, once a request, before the agency is known.
create function account_access(of_agency uuid, of_staff uuid) returns table (held jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'basedOn', v.based_on, 'gives', v.gives, 'takes', v.takes,
    'reach', v.reach)), '[]')
  from staff_role r
    left join lateral (select based_on, gives, takes, reach from role_version v
      where v.agency_id = r.agency_id and v.role = r.role order by v.version desc limit 1) v on true
  where r.agency_id = of_agency and r.staff_id = of_staff and r.ended_at is null $$;
alter function account_access(uuid, uuid) owner to finder;
revoke all on function account_access(uuid, uuid) from public;
grant execute on function account_access(uuid, uuid) to app;
-- Who holds what now, without reading what was given and taken back over the years.
create index staff_role_now on staff_role (agency_id, staff_id) where ended_at is null;
