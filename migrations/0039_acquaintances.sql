-- A colleague says that they know somebody who is on the books or may come to be: by an exact name and birth date, or by a reference.
-- Every record that this fits is closed to them, now or when it comes, and they learn nothing of whether there is one.

create table acquaintance (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, staff_id uuid not null,
  name text not null default '', name_key text not null default '' check (length(name_key) <= 200),
  birth date,
  reference text not null default '', reference_key text not null default '' check (length(reference_key) <= 200),
  reason text not null, why text not null default '',
  made_at timestamptz not null, ends_at timestamptz not null check (ends_at > made_at), withdrawn_at timestamptz,
  primary key (agency_id, id),
  check (reference_key <> '' or (name_key <> '' and birth is not null)),
  foreign key (agency_id, staff_id) references staff);
create index acquaintance_staff on acquaintance (agency_id, staff_id, made_at desc);
create index acquaintance_name on acquaintance (agency_id, name_key) where name_key <> '' and withdrawn_at is null;
create index acquaintance_reference on acquaintance (agency_id, reference_key) where reference_key <> '' and withdrawn_at is null;
call guard('acquaintance', 'select, insert');
grant update (withdrawn_at) on acquaintance to app;
create policy own_read on acquaintance as restrictive for select to app using (staff_id = current_staff());
create policy own_end on acquaintance as restrictive for update to app using (staff_id = current_staff());

-- They are counted as the others are who ask for what is closed.
alter table access_asking drop constraint access_asking_kind_check,
  add constraint access_asking_kind_check check (kind in ('break-glass', 'safety-card', 'acquaintance'));

-- What such a word closed, and when those were told who keep the record.
alter table exclusion add acquaintance_id uuid, add told_at timestamptz;
create index exclusion_untold on exclusion (agency_id, made_at) where acquaintance_id is not null and told_at is null;
grant update (told_at) on exclusion to app;
grant insert on exclusion to finder;

-- Closes to whoever said so each record of a person that fits what they said: once, so that a keeper who let them in again is heard.
create function close_to_acquaintances(declared uuid, wanted uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into exclusion (id, person_id, staff_id, reason, why, made_at, made_by, acquaintance_id)
  select distinct on (a.staff_id, p.person_id) gen_random_uuid(), p.person_id, a.staff_id, a.reason, a.why, current_instant(), a.staff_id, a.id
  from acquaintance a
    join person_search p on p.agency_id = a.agency_id and (wanted is null or p.person_id = wanted)
      and (p.kind = 'reference' and p.key = a.reference_key or p.kind = 'name' and p.key = a.name_key and a.birth is not null)
  where a.agency_id = current_agency() and (declared is null or a.id = declared)
    and a.withdrawn_at is null and a.ends_at > current_instant()
    and (a.birth is null or exists (select from person_search b where b.agency_id = a.agency_id and b.person_id = p.person_id
      and b.kind = 'birth' and b.key = a.birth::text))
    and not exists (select from exclusion e where e.agency_id = a.agency_id and e.person_id = p.person_id and e.staff_id = a.staff_id
      and (e.ends_at is null or e.ends_at > current_instant() or e.acquaintance_id = a.id))
  order by a.staff_id, p.person_id, a.made_at $$;
alter function close_to_acquaintances(uuid, uuid) owner to finder;
revoke all on function close_to_acquaintances(uuid, uuid) from public;

-- Closes at once what one's own word fits. It answers nothing.
create function close_to_me(declared uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  select close_to_acquaintances(a.id, null) from acquaintance a
  where a.agency_id = current_agency() and a.id = declared and a.staff_id = current_staff() $$;
alter function close_to_me(uuid) owner to finder;
revoke all on function close_to_me(uuid) from public;
grant execute on function close_to_me(uuid) to app;

-- And what it comes to fit. At the end of the transaction that adds the person or changes what they are found by: whoever does that may
-- be the one to whom the record closes.
create function meet_acquaintances() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from acquaintance a where a.agency_id = new.agency_id and a.withdrawn_at is null and a.ends_at > current_instant())
  then perform close_to_acquaintances(null, new.person_id); end if;
  return null;
end $$;
alter function meet_acquaintances() owner to finder;
create constraint trigger meet_acquaintances after insert on person_search deferrable initially deferred
  for each row when (new.kind in ('name', 'reference', 'birth')) execute function meet_acquaintances();
