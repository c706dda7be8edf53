-- What every table stands on: who is asking (agency, staff), the wall round an agency's rows, the audit
-- trail, sessions, kept saves and idempotency keys. Run by the role "owner"; the roles "app" and "finder"
-- are made by set-up, because roles span databases.

create function current_agency() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.agency', true), '')::uuid $$;

create function current_staff() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.staff', true), '')::uuid $$;

-- The application's clock, set with each transaction: SQL never asks the server for the time.
create function current_instant() returns timestamptz language sql stable parallel safe
  as $$ select nullif(current_setting('app.now', true), '')::timestamptz $$;

grant create on schema public to finder;
grant usage on schema public to app;

-- Puts the wall round a table: row-level security, forced; only the agency's rows are there; the finder may
-- read all of them (only from security definer functions, which filter by agency themselves). With a column
-- named, rows about people who are hidden from whoever asks are not there either.
create procedure guard(of regclass, may text default 'select, insert, update', about text default null)
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', of);
  execute format('alter table %s force row level security', of);
  execute format('create policy agency on %s using (agency_id = current_agency()) with check (agency_id = current_agency())', of);
  execute format('create policy finder on %s for select to finder using (true)', of);
  execute format('grant select on %s to finder', of);
  if may <> '' then execute format('grant %s on %s to app', may, of); end if;
  if about is not null then
    execute format(
      'create policy hidden on %s as restrictive for all to app, owner using (%2$I is null or %2$I <> all ((select hidden_people())::uuid[]))',
      of, about);
  end if;
end $$;

create table agency (
  agency_id uuid primary key,
  name text not null,
  short_name text not null,
  host text unique,                       -- the host name that is this agency's own, lower case
  jurisdiction text not null,
  country text not null,
  zone text not null,                     -- used where no office is known
  made_at timestamptz not null
);
call guard('agency');

-- Read before the agency is known (sign-in): the only such reads, beside session_actor.
create function agencies_to_sign_in(for_host text) returns table (agency_id uuid, name text, zone text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.agency_id, a.name, a.zone from agency a
  where case when exists (select from agency h where h.host = for_host) then a.host = for_host else true end
  order by a.name collate "C" limit 50 $$;
alter function agencies_to_sign_in(text) owner to finder;
revoke all on function agencies_to_sign_in(text) from public;
grant execute on function agencies_to_sign_in(text) to app;

-- The audit trail: ids, action and field names; never contents, so that disposal leaves it whole.
create table audit_entry (
  agency_id uuid not null default current_agency(),
  id uuid not null,
  at timestamptz not null,
  staff_id uuid,
  session_id uuid,
  action text not null check (action ~ '^[a-z-]+(\.[a-z-]+)+$'),
  person_id uuid,
  subject_kind text,
  subject_id uuid,
  fields text[] not null default '{}',
  primary key (agency_id, at, id)
) partition by range (at);
create table audit_entry_other partition of audit_entry default;
create index audit_entry_person on audit_entry (agency_id, person_id, at desc);
create index audit_entry_staff on audit_entry (agency_id, staff_id, at desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% only grows: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;
create trigger only_grows before update or delete on audit_entry for each row execute function refuse_change();
create trigger only_grows_whole before truncate on audit_entry for each statement execute function refuse_change();

-- Makes the month's partition and those of the months after it; safe to call again. Where rows of that month
-- lie in the default partition already, they stay there.
create function ensure_audit_months(first timestamptz, months int) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare start timestamptz;
begin
  for i in 0 .. months - 1 loop
    start := date_trunc('month', first at time zone 'UTC') at time zone 'UTC';
    start := ((start at time zone 'UTC') + make_interval(months => i)) at time zone 'UTC';
    begin
      execute format('create table if not exists %I partition of audit_entry for values from (%L) to (%L)',
        'audit_entry_' || to_char(start at time zone 'UTC', 'YYYY_MM'), start,
        ((start at time zone 'UTC') + interval '1 month') at time zone 'UTC');
    exception when check_violation then null;
    end;
  end loop;
end $$;
revoke all on function ensure_audit_months(timestamptz, int) from public;
grant execute on function ensure_audit_months(timestamptz, int) to app;

-- Accounts and sessions. A session is an opaque token, kept as its SHA-256.
create table account (
  agency_id uuid not null default current_agency() references agency,
  staff_id uuid not null,
  email text not null,
  email_key text not null,
  password_hash text,                     -- argon2id; empty where the person signs in with another provider
  password_set_at timestamptz,
  disabled_at timestamptz,
  primary key (agency_id, staff_id),
  unique (agency_id, email_key)
);
call guard('account');

create table session (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null,
  staff_id uuid not null,
  token_hash bytea not null unique,
  made_at timestamptz not null,
  seen_at timestamptz not null,
  locked_at timestamptz,                  -- locked by hand; an idle one is locked by the time since seen_at
  ended_at timestamptz,
  ended_why text check (ended_why in ('signed-out', 'signed-out-everywhere', 'replaced')),
  device text not null default '',
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references account
);
create index session_staff on session (agency_id, staff_id) where ended_at is null;
call guard('session');

-- Failures by e-mail address as typed, known or not, so that an unknown one locks alike.
create table sign_in_guard (
  agency_id uuid not null default current_agency() references agency,
  email_key text not null,
  failures int not null,
  locked_until timestamptz,
  primary key (agency_id, email_key)
);
call guard('sign_in_guard');

-- A save that arrived after its session had ended: kept for the same person's next sign-in.
create table kept_save (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null,
  staff_id uuid not null,
  kept_at timestamptz not null,
  path text not null,
  body jsonb not null,
  settled_at timestamptz,
  primary key (agency_id, id)
);
create index kept_save_open on kept_save (agency_id, staff_id) where settled_at is null;
call guard('kept_save');

-- What a write with this key did, so that a second press has the first one's effect.
create table idempotency_key (
  agency_id uuid not null default current_agency() references agency,
  staff_id uuid not null,
  key uuid not null,
  route text not null,
  body_hash bytea not null,
  made_at timestamptz not null,
  done jsonb,                             -- where to go, what to say, what to answer
  primary key (agency_id, staff_id, key)
);
create index idempotency_key_age on idempotency_key (agency_id, made_at);
call guard('idempotency_key', 'select, insert, update, delete');

-- The first administrator's one-time link. No agency yet: only these functions reach the table.
create table set_up_link (token_hash bytea primary key, made_at timestamptz not null, used_at timestamptz);
create function offer_set_up(hash bytea) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from set_up_link where used_at is not null) then return false; end if;
  delete from set_up_link;
  insert into set_up_link values (hash, current_instant());
  return true;
end $$;
create function set_up_open(hash bytea) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from set_up_link where token_hash = hash and used_at is null
    and made_at > current_instant() - interval '24 hours') $$;
create function use_set_up(hash bytea) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update set_up_link set used_at = current_instant()
    where token_hash = hash and used_at is null and made_at > current_instant() - interval '24 hours';
  return found;
end $$;
revoke all on function offer_set_up(bytea), set_up_open(bytea), use_set_up(bytea) from public;
grant execute on function offer_set_up(bytea), set_up_open(bytea), use_set_up(bytea) to app;

-- Files (photographs, police facts, signed forms): chunks of up to 1 MiB, by SHA-256.
create table file (
  agency_id uuid not null default current_agency() references agency,
  sha256 bytea not null,
  bytes int not null check (bytes > 0),
  type text not null,
  stored_at timestamptz not null,
  primary key (agency_id, sha256)
);
call guard('file', 'select, insert');
create table file_chunk (
  agency_id uuid not null default current_agency(),
  sha256 bytea not null,
  n int not null,
  data bytea not null check (octet_length(data) <= 1048576),
  primary key (agency_id, sha256, n),
  foreign key (agency_id, sha256) references file
);
call guard('file_chunk', 'select, insert');
