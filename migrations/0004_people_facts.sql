-- What is known of a person: dated facts in both times, who said so; what find looks in; possible duplicates.

-- One shape for every kind of fact: when it was so (valid_from up to but without valid_to), when it was known
-- (recorded_at until superseded_at), who said it. The particulars of a kind are its data. Each row is one version
-- of the fact `fact_id`: a correction, a change and an end add a version and supersede the one before.
create table person_fact (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, fact_id uuid not null, version int not null check (version > 0),
  kind text not null,
  data jsonb not null check (jsonb_typeof(data) = 'object'),
  valid_from date, valid_to date check (valid_to >= valid_from),
  said_by text not null, said_by_name text not null default '',
  verified boolean not null default false, verified_how text not null default '',
  kept_from_person boolean not null default false,
  review_on date,
  step text not null check (step in ('recorded', 'corrected', 'changed', 'ended')),
  recorded_at timestamptz not null, recorded_by uuid,
  superseded_at timestamptz, superseded_by uuid,
  primary key (agency_id, id),
  unique (agency_id, fact_id, version),
  foreign key (agency_id, person_id) references person);
create index person_fact_now on person_fact (agency_id, person_id, kind) where superseded_at is null;
create index person_fact_review on person_fact (agency_id, review_on) where superseded_at is null and review_on is not null;
call guard('person_fact', 'select, insert', about => 'person_id');
grant update (superseded_at, superseded_by) on person_fact to app;

-- A superseded version is never taken up again, and no version is removed.
create function refuse_second_superseding() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.superseded_at is not null then
    raise exception '% only grows: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger supersedes_once before update or delete on person_fact
  for each row execute function refuse_second_superseding();

-- What a person can be found by, written with the facts it comes from. `key` is what matches, `text` what is shown.
-- Kinds: listed (the one name that lists show and sort by), name, word, sound, reference, phone, email, address, birth,
-- and those of the people round them: support, support-phone.
create table person_search (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null,
  kind text not null, key text collate "C" not null check (length(key) <= 200), text text not null,
  fact_id uuid,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person);
create index person_search_person on person_search (agency_id, person_id);
create index person_search_key on person_search (agency_id, kind, key text_pattern_ops);
call guard('person_search', 'select, insert, update, delete', about => 'person_id');

-- Records that may be of one person. A row is seen by those who may see the record `person_id`: its keepers.
create table possible_duplicate (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, added_id uuid not null, why text[] not null,
  noticed_at timestamptz not null, noticed_by uuid,
  settled_at timestamptz, settled_by uuid, settled_as text check (settled_as in ('same', 'different')),
  primary key (agency_id, id),
  unique (agency_id, person_id, added_id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, added_id) references person);
create index possible_duplicate_open on possible_duplicate (agency_id, noticed_at) where settled_at is null;
call guard('possible_duplicate', 'select, update', about => 'person_id');
grant insert on possible_duplicate to finder;
create policy finder_notes on possible_duplicate for insert to finder with check (true);

-- Who is like this among the people whom the caller may see, and in what.
create function people_like(whole text, words text[], sounds text[], born text, refs text[], phones text[])
returns table (person_id uuid, why text[]) language sql stable as $$
  with hit as (
    select s.person_id,
      coalesce(bool_or(s.kind = 'reference' and s.key = any (refs)), false) as by_reference,
      coalesce(bool_or(s.kind = 'phone' and s.key = any (phones)), false) as by_phone,
      coalesce(bool_or(s.kind = 'birth' and s.key = born), false) as by_birth,
      coalesce(bool_or(s.kind = 'name' and s.key = whole), false) as by_name,
      count(distinct s.key) filter (where s.kind = 'word' and s.key = any (words)) as words_alike,
      count(distinct s.text) filter (where s.kind = 'sound' and s.key = any (sounds)) as sounds_alike
    from person_search s
    where s.agency_id = current_agency() and (
      s.kind = 'reference' and s.key = any (refs) or s.kind = 'phone' and s.key = any (phones)
      or s.kind = 'birth' and s.key = born or s.kind = 'name' and s.key = whole
      or s.kind = 'word' and s.key = any (words) or s.kind = 'sound' and s.key = any (sounds))
    group by s.person_id)
  select h.person_id, array_remove(array[
      case when by_reference then 'reference' end,
      case when by_name then 'same-name' end,
      case when not by_name and (words_alike > 0 or sounds_alike > 0) then 'like-name' end,
      case when by_birth then 'birth' end,
      case when by_phone then 'phone' end], null)
  from hit h
  where by_reference or by_name
    or (by_birth or by_phone) and (words_alike > 0 or sounds_alike > 0)
    or cardinality(words) > 1 and sounds_alike >= cardinality(words)
  order by by_reference desc, by_birth and by_name desc, by_name desc, by_birth desc, h.person_id
  limit 20 $$;

-- Tells the keepers of hidden records that somebody like theirs was added. It answers nothing, so the adder learns
-- nothing. The ids of the rows come from the application, like all ids.
create function tell_keepers(ids uuid[], added uuid, whole text, words text[], sounds text[], born text, refs text[], phones text[])
returns void language sql security definer set search_path = public, pg_temp as $$
  insert into possible_duplicate (id, person_id, added_id, why, noticed_at, noticed_by)
  select ids[row_number() over ()], l.person_id, added, l.why, current_instant(), current_staff()
  from people_like(whole, words, sounds, born, refs, phones) l
  where l.person_id = any (hidden_people()) and l.person_id <> added
  limit cardinality(ids)
  on conflict do nothing $$;
alter function tell_keepers(uuid[], uuid, text, text[], text[], text, text[], text[]) owner to finder;
revoke all on function tell_keepers(uuid[], uuid, text, text[], text[], text, text[], text[]) from public;
grant execute on function tell_keepers(uuid[], uuid, text, text[], text[], text, text[], text[]) to app;

create index allocation_days on allocation (agency_id, staff_id, first_day);
