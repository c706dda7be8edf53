-- Limited access: who may open a record, from when to when and why; records sealed by a day; the glass that is broken for a few
-- hours; the safety card of somebody who stands before a colleague; and what those are told whom it concerns.

alter table restriction add why text not null default '', add message text not null default '',
  add ended_by uuid, add ended_why text not null default '';
alter table restriction_member add why text not null default '', add starts_at timestamptz, add ended_by uuid;
alter table exclusion add why text not null default '', add ended_by uuid, add ended_why text not null default '';

-- Read and ended by those who see the person; everybody else knows of none. Only ends are ever written.
grant select on restriction, restriction_member, exclusion to app;
grant update (ends_at, ended_by, ended_why) on restriction to app;
grant update (ends_at, ended_by) on restriction_member to app;
grant update (ends_at, ended_by, ended_why) on exclusion to app;
create policy hidden on restriction as restrictive for select to app using (person_id <> all ((select hidden_people())::uuid[]));
create policy hidden_change on restriction as restrictive for update to app using (person_id <> all ((select hidden_people())::uuid[]));
create policy hidden on restriction_member as restrictive for select to app using (person_id <> all ((select hidden_people())::uuid[]));
create policy hidden_change on restriction_member as restrictive for update to app using (person_id <> all ((select hidden_people())::uuid[]));
create policy hidden on exclusion as restrictive for select to app using (person_id <> all ((select hidden_people())::uuid[]));
create policy hidden_change on exclusion as restrictive for update to app using (person_id <> all ((select hidden_people())::uuid[]));
create index exclusion_person on exclusion (agency_id, person_id);

-- Two records of one person: seen by those who may see both.
create policy hidden_other on person_alias_record as restrictive for all to app, owner
  using (same_as_id <> all ((select hidden_people())::uuid[]));

-- A record that closes to everybody at a moment, by a rule. It holds from that moment, whatever any job does.
create table seal (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null,
  rule text not null,                     -- a code of the jurisdiction
  seals_on date not null, seals_at timestamptz not null,
  why text not null default '',
  made_at timestamptz not null, made_by uuid,
  marked_at timestamptz,                  -- when the trail and its keepers were told that it holds
  ends_at timestamptz, ended_by uuid, ended_why text not null default '',
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person);
create index seal_person on seal (agency_id, person_id);
create index seal_holds on seal (agency_id, seals_at) where ends_at is null;
call guard('seal', 'select, insert', about => 'person_id');
grant update (marked_at, ends_at, ended_by, ended_why) on seal to app;

-- A record opened to one colleague for a few hours, with why, and what came of its review.
create table break_glass (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, staff_id uuid not null,
  sealed boolean not null,                -- it opens a seal too
  reason text not null, why text not null,
  opened_at timestamptz not null, ends_at timestamptz not null check (ends_at > opened_at), ended_at timestamptz,
  reviewed_at timestamptz, reviewed_by uuid, verdict text check (verdict in ('accepted', 'not-justified')),
  review_note text not null default '',
  primary key (agency_id, id),
  check ((reviewed_at is null) = (verdict is null)),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, staff_id) references staff);
create index break_glass_staff on break_glass (agency_id, staff_id, ends_at) where ended_at is null;
create index break_glass_person on break_glass (agency_id, person_id, opened_at desc);
create index break_glass_open on break_glass (agency_id, opened_at) where reviewed_at is null;
call guard('break_glass', 'select', about => 'person_id');
grant update (ended_at) on break_glass to app;
grant insert, update (reviewed_at, reviewed_by, verdict, review_note) on break_glass to finder;
create policy finder_breaks on break_glass for insert to finder with check (true);
create policy finder_reviews on break_glass for update to finder using (agency_id = current_agency());

-- Who asked for a closed record or for a safety card, and whether there was an answer: never for whom.
create table access_asking (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, staff_id uuid not null,
  kind text not null check (kind in ('break-glass', 'safety-card')),
  asked_at timestamptz not null, answered boolean not null default false,
  reason text not null default '', why text not null default '',
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references staff);
create index access_asking_staff on access_asking (agency_id, staff_id, kind, asked_at desc);
call guard('access_asking', 'select, insert');
grant update (answered) on access_asking to finder;
create policy finder_answers on access_asking for update to finder using (agency_id = current_agency());

-- Whose safety card was shown: seen by those who may see the person.
create table safety_card (
  agency_id uuid not null default current_agency() references agency,
  asking_id uuid not null, person_id uuid not null,
  primary key (agency_id, asking_id, person_id),
  foreign key (agency_id, asking_id) references access_asking,
  foreign key (agency_id, person_id) references person);
create index safety_card_person on safety_card (agency_id, person_id);
call guard('safety_card', 'select', about => 'person_id');
grant insert on safety_card to finder;
create policy finder_shows on safety_card for insert to finder with check (true);

-- What a colleague is told: that they are named, that somebody broke the glass or was shown a safety card. Read by them alone, and
-- the person is named only to those who may see the person.
create table access_notice (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, staff_id uuid not null,
  kind text not null, person_id uuid, subject_id uuid, by_id uuid,
  at timestamptz not null, seen_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references staff,
  foreign key (agency_id, person_id) references person);
create index access_notice_unseen on access_notice (agency_id, staff_id, at desc) where seen_at is null;
create index access_notice_person on access_notice (agency_id, person_id);
call guard('access_notice', 'select, insert', about => 'person_id');
grant update (seen_at) on access_notice to app;
create policy own_read on access_notice as restrictive for select to app using (staff_id = current_staff());
create policy own_seen on access_notice as restrictive for update to app using (staff_id = current_staff());

-- What the agency sets for itself; where nothing is set, the application's own figures hold.
create table limited_access_setting (
  agency_id uuid not null default current_agency() references agency,
  glass_hours int not null check (glass_hours between 1 and 24),
  asks_an_hour int not null check (asks_an_hour between 1 and 60),
  set_at timestamptz not null, set_by uuid,
  version int not null default 1,
  primary key (agency_id));
call guard('limited_access_setting');

alter table possible_duplicate add note text not null default '';

-- Who is hidden from whoever asks: by a restriction that does not name them or by a seal, unless they broke the glass; by an
-- exclusion, whatever else.
create or replace function hidden_now() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  with glass as (
    select g.person_id, g.sealed from break_glass g
    where g.agency_id = current_agency() and g.staff_id = current_staff() and g.ended_at is null
      and g.opened_at <= current_instant() and g.ends_at > current_instant())
  select coalesce(array_agg(h.person_id), '{}')
  from (
    select r.person_id from restriction r
    where r.agency_id = current_agency() and (r.ends_at is null or r.ends_at > current_instant())
      and not exists (select from restriction_member m
        where m.agency_id = r.agency_id and m.person_id = r.person_id and m.staff_id = current_staff()
          and (m.starts_at is null or m.starts_at <= current_instant())
          and (m.ends_at is null or m.ends_at > current_instant()))
      and not exists (select from glass g where g.person_id = r.person_id)
    union
    select s.person_id from seal s
    where s.agency_id = current_agency() and s.seals_at <= current_instant()
      and (s.ends_at is null or s.ends_at > current_instant())
      and not exists (select from glass g where g.person_id = s.person_id and g.sealed)
    union
    select e.person_id from exclusion e
    where e.agency_id = current_agency() and e.staff_id = current_staff()
      and (e.ends_at is null or e.ends_at > current_instant())) h $$;
create trigger hidden_now after insert or update on seal for each statement execute function hide_from_now_on();
create trigger hidden_now after insert or update on break_glass for each statement execute function hide_from_now_on();

-- People by what identifies them, typed exactly: a reference or number, or else a name, and a birth date. A birth date alone or
-- a name alone is nobody. For the functions below only.
create function people_exactly(ref text, whole text, born text) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct s.person_id from person_search s
  where s.agency_id = current_agency()
    and (s.kind = 'reference' and s.key = ref or s.kind = 'name' and s.key = whole)
    and (born is null or exists (select from person_search b
      where b.agency_id = s.agency_id and b.person_id = s.person_id and b.kind = 'birth' and b.key = born))
    and (s.kind = 'reference' or born is not null)
  limit 3 $$;
alter function people_exactly(text, text, text) owner to finder;
revoke all on function people_exactly(text, text, text) from public;

-- Breaks the glass before a record that is closed to whoever asks: with its exact reference and birth date, and not for those who
-- are shut out by name. A seal opens to its keepers only. Gives the person, or nothing, and never says why.
create function break_the_glass(asking uuid, ref text, born text, until timestamptz, keeps boolean) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare found uuid; is_sealed boolean;
begin
  select p into found from people_exactly(ref, null, born) p
  where born is not null and p = any (hidden_people())
    and not exists (select from exclusion e where e.agency_id = current_agency() and e.person_id = p
      and e.staff_id = current_staff() and (e.ends_at is null or e.ends_at > current_instant()))
  limit 1;
  is_sealed := exists (select from seal s where s.agency_id = current_agency() and s.person_id = found
    and s.seals_at <= current_instant() and (s.ends_at is null or s.ends_at > current_instant()));
  if found is null or (is_sealed and not keeps) then return null; end if;
  insert into break_glass (id, person_id, staff_id, sealed, reason, why, opened_at, ends_at)
    select a.id, found, a.staff_id, is_sealed, a.reason, a.why, current_instant(), until
    from access_asking a where a.agency_id = current_agency() and a.id = asking;
  update access_asking set answered = true where agency_id = current_agency() and id = asking;
  return found;
end $$;
alter function break_the_glass(uuid, text, text, timestamptz, boolean) owner to finder;
revoke all on function break_the_glass(uuid, text, text, timestamptz, boolean) from public;
grant execute on function break_the_glass(uuid, text, text, timestamptz, boolean) to app;

-- Opens the safety card of whoever this is, hidden or not. Says whether there is one, not whose.
create function open_safety_card(asking uuid, ref text, whole text, born text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into safety_card (asking_id, person_id) select asking, p from people_exactly(ref, whole, born) p;
  if not found then return false; end if;
  update access_asking set answered = true where agency_id = current_agency() and id = asking;
  return true;
end $$;
alter function open_safety_card(uuid, text, text, text) owner to finder;
revoke all on function open_safety_card(uuid, text, text, text) from public;
grant execute on function open_safety_card(uuid, text, text, text) to app;

-- What the card says, to the one who opened it and for half an hour: the alerts of these kinds and the officer to ring. Nothing
-- else of the record, and no name.
create function safety_card_of(asking uuid, kinds text[], today date)
returns table (person_no bigint, code text, severity text, what text, advice text, officer_name text, officer_phone text)
language sql stable security definer set search_path = public, pg_temp as $$
  select dense_rank() over (order by c.person_id), f.data ->> 'code', f.data ->> 'severity', f.data ->> 'what', f.data ->> 'advice',
    o.name, o.phone
  from access_asking a
    join safety_card c on c.agency_id = a.agency_id and c.asking_id = a.id
    left join person_fact f on f.agency_id = c.agency_id and f.person_id = c.person_id and f.kind = 'alert'
      and f.superseded_at is null and f.data ->> 'code' = any (kinds)
      and (f.valid_from is null or f.valid_from <= today) and (f.valid_to is null or f.valid_to > today)
    left join lateral (
      select trim(p.given_name || ' ' || p.family_name) as name, coalesce(nullif(p.phone, ''), w.phone) as phone
      from supervision s
        join allocation l on l.agency_id = s.agency_id and l.supervision_id = s.id
          and l.first_day <= today and (l.last_day is null or l.last_day >= today)
        join staff p on p.agency_id = l.agency_id and p.id = l.staff_id
        join office w on w.agency_id = p.agency_id and w.id = p.office_id
      where s.agency_id = c.agency_id and s.person_id = c.person_id and s.closed_on is null
      order by s.kind = 'supervision' desc, l.first_day desc limit 1) o on true
  where a.agency_id = current_agency() and a.id = asking and a.kind = 'safety-card' and a.staff_id = current_staff()
    and a.asked_at > current_instant() - interval '30 minutes' $$;
alter function safety_card_of(uuid, text[], date) owner to finder;
revoke all on function safety_card_of(uuid, text[], date) from public;
grant execute on function safety_card_of(uuid, text[], date) to app;

-- What is limited, for its keepers: by reference alone, as a keeper who is not named may know that a record is kept and by whom,
-- and nothing of it. Whoever is shut out of one by name knows of none.
create function limited_register(most int)
returns table (person_id uuid, reference text, restricted_at timestamptz, sealed_on date, sealed boolean, excluded int, named uuid[],
  is_open boolean, alike int)
language sql stable security definer set search_path = public, pg_temp as $$
  select case when p.id <> all (hidden_people()) then p.id end, p.reference, r.made_at, s.seals_on, coalesce(s.seals_at <= current_instant(), false),
    (select count(*) from exclusion e where e.agency_id = p.agency_id and e.person_id = p.id
      and (e.ends_at is null or e.ends_at > current_instant()))::int,
    array(select m.staff_id from restriction_member m where r.id is not null and m.agency_id = p.agency_id and m.person_id = p.id
      and (m.starts_at is null or m.starts_at <= current_instant()) and (m.ends_at is null or m.ends_at > current_instant())
      order by m.made_at, m.id),
    p.id <> all (hidden_people()),
    (select count(*) from possible_duplicate d where d.agency_id = p.agency_id and d.person_id = p.id and d.settled_at is null)::int
  from person p
    left join lateral (select r.id, r.made_at from restriction r where r.agency_id = p.agency_id and r.person_id = p.id
      and (r.ends_at is null or r.ends_at > current_instant()) order by r.made_at limit 1) r on true
    left join lateral (select s.seals_on, s.seals_at from seal s where s.agency_id = p.agency_id and s.person_id = p.id
      and (s.ends_at is null or s.ends_at > current_instant()) order by s.seals_at limit 1) s on true
  where p.agency_id = current_agency()
    and p.id in (
      select r.person_id from restriction r where r.agency_id = current_agency() and (r.ends_at is null or r.ends_at > current_instant())
      union select s.person_id from seal s where s.agency_id = current_agency() and (s.ends_at is null or s.ends_at > current_instant())
      union select e.person_id from exclusion e where e.agency_id = current_agency() and (e.ends_at is null or e.ends_at > current_instant())
        and e.person_id <> all (hidden_people()))
    and not exists (select from exclusion e where e.agency_id = p.agency_id and e.person_id = p.id and e.staff_id = current_staff()
      and (e.ends_at is null or e.ends_at > current_instant()))
  order by p.reference collate "C" limit most $$;
alter function limited_register(int) owner to finder;
revoke all on function limited_register(int) from public;
grant execute on function limited_register(int) to app;

-- Every breaking of the glass, for those who review it: the record by its reference. Not one of a record that they are shut out of.
create function glass_register(wanted uuid, most int)
returns table (id uuid, reference text, person_id uuid, staff_id uuid, sealed boolean, reason text, why text, opened_at timestamptz,
  ends_at timestamptz, ended_at timestamptz, reviewed_at timestamptz, reviewed_by uuid, verdict text, review_note text)
language sql stable security definer set search_path = public, pg_temp as $$
  select g.id, p.reference, case when p.id <> all (hidden_people()) then p.id end, g.staff_id, g.sealed, g.reason, g.why, g.opened_at,
    g.ends_at, g.ended_at, g.reviewed_at, g.reviewed_by, g.verdict, g.review_note
  from break_glass g join person p on p.agency_id = g.agency_id and p.id = g.person_id
  where g.agency_id = current_agency() and (wanted is null or g.id = wanted)
    and not exists (select from exclusion e where e.agency_id = p.agency_id and e.person_id = p.id and e.staff_id = current_staff()
      and (e.ends_at is null or e.ends_at > current_instant()))
  order by g.reviewed_at is not null, g.opened_at desc limit most $$;
alter function glass_register(uuid, int) owner to finder;
revoke all on function glass_register(uuid, int) from public;
grant execute on function glass_register(uuid, int) to app;

-- How many wait for a review by somebody other than who broke it.
create function glass_unreviewed() returns int
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from break_glass g where g.agency_id = current_agency() and g.reviewed_at is null and g.staff_id <> current_staff()
    and not exists (select from exclusion e where e.agency_id = g.agency_id and e.person_id = g.person_id and e.staff_id = current_staff()
      and (e.ends_at is null or e.ends_at > current_instant())) $$;
alter function glass_unreviewed() owner to finder;
revoke all on function glass_unreviewed() from public;
grant execute on function glass_unreviewed() to app;

-- Writes what a reviewer found, once, and never by the one who broke it. Gives whose record it was, or nothing.
create function review_glass(glass uuid, found_to_be text, note text) returns uuid
language sql security definer set search_path = public, pg_temp as $$
  update break_glass g set reviewed_at = current_instant(), reviewed_by = current_staff(), verdict = found_to_be, review_note = note
  where g.agency_id = current_agency() and g.id = glass and g.reviewed_at is null and g.staff_id <> current_staff()
    and not exists (select from exclusion e where e.agency_id = g.agency_id and e.person_id = g.person_id and e.staff_id = current_staff()
      and (e.ends_at is null or e.ends_at > current_instant()))
  returning g.person_id $$;
alter function review_glass(uuid, text, text) owner to finder;
revoke all on function review_glass(uuid, text, text) from public;
grant execute on function review_glass(uuid, text, text) to app;

-- Who must be told of a record that is closed to whoever asks: those whom a restriction names, and the case's officer.
create function told_of(person uuid, today date) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select m.staff_id from restriction_member m where m.agency_id = current_agency() and m.person_id = person
    and (m.starts_at is null or m.starts_at <= current_instant()) and (m.ends_at is null or m.ends_at > current_instant())
    and exists (select from restriction r where r.agency_id = m.agency_id and r.person_id = person
      and (r.ends_at is null or r.ends_at > current_instant()))
  union
  select l.staff_id from allocation l join supervision s on s.agency_id = l.agency_id and s.id = l.supervision_id and s.closed_on is null
  where l.agency_id = current_agency() and l.person_id = person and l.first_day <= today and (l.last_day is null or l.last_day >= today) $$;
alter function told_of(uuid, date) owner to finder;
revoke all on function told_of(uuid, date) from public;
grant execute on function told_of(uuid, date) to app;

-- The message of a restricted record, for places whose law has it say so instead of saying that there is no such record. Whoever is
-- shut out by name, and a sealed record, get none.
create function closed_message(person uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select r.message from restriction r
  where r.agency_id = current_agency() and r.person_id = person and r.message <> '' and (r.ends_at is null or r.ends_at > current_instant())
    and person = any (hidden_people())
    and not exists (select from exclusion e where e.agency_id = r.agency_id and e.person_id = person and e.staff_id = current_staff()
      and (e.ends_at is null or e.ends_at > current_instant()))
    and not exists (select from seal s where s.agency_id = r.agency_id and s.person_id = person and s.seals_at <= current_instant()
      and (s.ends_at is null or s.ends_at > current_instant()))
  order by r.made_at limit 1 $$;
alter function closed_message(uuid) owner to finder;
revoke all on function closed_message(uuid) from public;
grant execute on function closed_message(uuid) to app;
