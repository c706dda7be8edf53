-- The life of an account: invited, open, shut and why, looked at each year; and training that must be valid for some of its work.

alter table account
  add column opened_at timestamptz,       -- when it was made, or last opened again
  add column disabled_why text check (disabled_why in ('left', 'inactive', 'review', 'by-hand'));

-- A link with which somebody chooses their own password, once. The administrator passes it on; only its SHA-256 is kept.
create table invitation (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null,
  staff_id uuid not null,
  token_hash bytea not null unique,
  made_at timestamptz not null, made_by uuid not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,                   -- another took its place, or the account was shut
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references staff);
create index invitation_staff on invitation (agency_id, staff_id) where used_at is null and ended_at is null;
call guard('invitation');

-- What the agency says of its accounts; without a row, what the service comes with holds. The newest version counts.
create table account_rule (
  agency_id uuid not null default current_agency() references agency,
  version int not null,
  inactive_days int check (inactive_days between 1 and 3650),   -- none: nobody is shut out for being away
  review_months int not null check (review_months between 1 and 60),
  warn_days int not null check (warn_days between 0 and 365),
  reason text not null check (reason <> ''),
  made_at timestamptz not null, made_by uuid,
  primary key (agency_id, version));
call guard('account_rule', 'select, insert');
create trigger only_grows before update or delete on account_rule for each row execute function refuse_change();

-- Somebody looked at an account: it stays as it is, was changed, or was closed.
create table access_review (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null,
  staff_id uuid not null,
  reviewed_at timestamptz not null, reviewed_by uuid not null,
  outcome text not null check (outcome in ('kept', 'changed', 'closed')),
  roles text[] not null,
  note text not null default '',
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references staff);
create index access_review_staff on access_review (agency_id, staff_id, reviewed_at desc);
call guard('access_review', 'select, insert');
create trigger only_grows before update or delete on access_review for each row execute function refuse_change();

-- Training without which some work is not to be done, from a day on.
create table training_rule (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null,
  name text not null,
  blocks text[] not null,                 -- permissions; none where it is only kept and warned of
  starts_on date not null,
  reason text not null check (reason <> ''),
  made_at timestamptz not null, made_by uuid,
  ended_at timestamptz, ended_by uuid,
  primary key (agency_id, id));
call guard('training_rule');

create table staff_training (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null,
  staff_id uuid not null,
  rule_id uuid not null,
  passed_on date not null,
  last_day date not null check (last_day >= passed_on),
  recorded_at timestamptz not null, recorded_by uuid,
  withdrawn_at timestamptz, withdrawn_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references staff,
  foreign key (agency_id, rule_id) references training_rule);
create index staff_training_staff on staff_training (agency_id, staff_id, rule_id, last_day desc) where withdrawn_at is null;
call guard('staff_training');

-- What somebody's roles come to, and what a training that is not valid that day keeps from them. Beside the one that the last
-- release asks.
create function account_access(of_agency uuid, of_staff uuid, at timestamptz) returns table (held jsonb, blocked jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select h.held, coalesce((
    select jsonb_agg(jsonb_build_object('training', r.name, 'permissions', r.blocks, 'lastDay', t.last_day))
    from staff s join office o on o.agency_id = s.agency_id and o.id = s.office_id
      join training_rule r on r.agency_id = s.agency_id and r.ended_at is null and r.blocks <> '{}'
        and r.starts_on <= (at at time zone o.zone)::date
      left join lateral (select max(t.last_day) as last_day from staff_training t
        where t.agency_id = s.agency_id and t.staff_id = s.id and t.rule_id = r.id and t.withdrawn_at is null) t on true
    where s.agency_id = of_agency and s.id = of_staff
      and (t.last_day is null or t.last_day < (at at time zone o.zone)::date)), '[]')
  from account_access(of_agency, of_staff) h $$;
alter function account_access(uuid, uuid, timestamptz) owner to finder;
revoke all on function account_access(uuid, uuid, timestamptz) from public;
grant execute on function account_access(uuid, uuid, timestamptz) to app;
