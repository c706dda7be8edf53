-- Who is hidden from whoever asks, where tens of thousands of records are sealed. The list that is worked out as a transaction opens
-- holds those who are hidden from this asker and not from others: by a restriction or by name. Of a seal, which closes a record to
-- everybody, each row is asked by itself, through an index: a list of them all was compared with every row of every table. Rows are
-- asked only where a seal of the agency holds at all, which most agencies have none of: that is worked out once, as the transaction
-- opens. Where nobody worked it out, each row is asked.

-- Whether a seal does not hold for whoever asks: they broke the glass on it, or are the service itself.
create function opens_seal(person uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(current_setting('app.system', true) = 'on', false) or exists (select from break_glass g
    where g.agency_id = current_agency() and g.person_id = person and g.staff_id = current_staff() and g.sealed
      and g.ended_at is null and g.opened_at <= current_instant() and g.ends_at > current_instant()) $$;
alter function opens_seal(uuid) owner to finder;
revoke all on function opens_seal(uuid) from public;
grant execute on function opens_seal(uuid) to app, owner;

-- The records that are sealed for whoever asks: no more than their ids, and with its owner's eyes, as nobody sees a seal that holds.
create view sealed_record as
  select s.person_id as sealed_person from seal s
  where s.agency_id = current_agency() and s.seals_at <= current_instant() and (s.ends_at is null or s.ends_at > current_instant())
    and not opens_seal(s.person_id);
alter view sealed_record owner to finder;
grant select on sealed_record to app, owner;

create function seals_hold() returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select case when exists (select from seal s where s.agency_id = current_agency() and s.seals_at <= current_instant()
    and (s.ends_at is null or s.ends_at > current_instant())) then 'some' else 'none' end $$;
alter function seals_hold() owner to finder;
revoke all on function seals_hold() from public;
grant execute on function seals_hold() to app, owner;

create or replace function is_hidden(person uuid) returns boolean
language sql stable as $$
  select person = any (hidden_people()) or exists (select from sealed_record where sealed_person = person) $$;

-- Every policy that hides people asks both.
do $$
declare p record; col text;
begin
  for p in select * from pg_policies where schemaname = 'public' and qual like '%hidden_people()%' loop
    col := substring(p.qual from '\(?(\w+) <> ALL');
    execute format('alter policy %I on %I using (%s (%I <> all ((select hidden_people())::uuid[])
      and ((select current_setting(''app.seals'', true)) = ''none''
        or (select true from sealed_record where sealed_person = %4$I limit 1) is null)))', p.policyname, p.tablename,
      case when p.qual like '%IS NULL%' then format('%I is null or', col) else '' end, col);
  end loop;
end $$;

create or replace procedure guard(of regclass, may text default 'select, insert, update', about text default null)
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
      'create policy hidden on %s as restrictive for all to app, owner using (%2$I is null or (%2$I <> all ((select hidden_people())::uuid[])
        and ((select current_setting(''app.seals'', true)) = ''none''
          or (select true from sealed_record where sealed_person = %2$I limit 1) is null)))',
      of, about);
  end if;
end $$;

-- By a restriction that does not name them, unless they broke the glass; by an exclusion, whatever else.
create or replace function hidden_now() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  with glass as (
    select g.person_id from break_glass g
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
    select e.person_id from exclusion e
    where e.agency_id = current_agency() and e.staff_id = current_staff()
      and (e.ends_at is null or e.ends_at > current_instant())) h $$;
-- What changes a seal changes no list, but whether rows are asked; for the rest of its own transaction too.
drop trigger hidden_now on seal;
create function heed_seals() returns trigger language plpgsql as $$
begin
  perform set_config('app.seals', seals_hold(), true);
  return null;
end $$;
create trigger heed_seals after insert or update or delete on seal for each statement execute function heed_seals();

-- To explain, the whole list of one colleague.
create or replace function hidden_from(colleague uuid) returns uuid[]
language plpgsql security definer set search_path = public, pg_temp as $$
declare asks text := coalesce(current_setting('app.staff', true), ''); found uuid[];
begin
  if not exists (select from staff s where s.agency_id = current_agency() and s.id = colleague) then return null; end if;
  perform set_config('app.staff', colleague::text, true);
  found := hidden_now() || array(select sealed_person from sealed_record);
  perform set_config('app.staff', asks, true);
  return found;
end $$;

-- As before, without those who are sealed.
create or replace function find_people(words text[], sounds text[], sound_of int[], parts text[], ref text, phone text, digits text,
  mail text, born text, mine uuid[], most int)
returns table (person_id uuid, row_id uuid, how text, score real)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
set max_parallel_workers_per_gather = 0 as $$
declare
  agency uuid := current_agency();
  hidden uuid[] := hidden_people();
  longest text := (select part from unnest(parts) part order by length(part) desc limit 1);
begin
  return query
  with typed as materialized (select t.word, t.n::int from unnest(words) with ordinality t(word, n)),
  heard as materialized (select h.key, h.n from unnest(sounds, sound_of) h(key, n)),
  near as materialized (
    select s.person_id from typed t cross join lateral (
      select r.person_id from person_search r where r.agency_id = agency and r.kind = 'word' and r.key = t.word limit 500) s
    union select s.person_id from typed t cross join lateral (
      select r.person_id from person_search r where r.agency_id = agency and r.kind = 'word'
        and r.key ~>=~ t.word and r.key ~<~ (t.word || chr(1114111)) limit 150) s
    union select s.person_id from heard h cross join lateral (
      select r.person_id from person_search r where r.agency_id = agency and r.kind = 'sound' and r.key = h.key limit 150) s
    union select s.person_id from typed t cross join lateral (
      select r.person_id from person_search r where r.agency_id = agency and r.kind = 'word' and r.key % t.word
      order by similarity(r.key, t.word) desc limit 100) s where length(t.word) > 2
    union select m from unnest(mine) m),
  fits as materialized (
    select distinct on (r.person_id, t.n) r.person_id, t.n, r.id,
      case when r.kind = 'sound' then 'name-sound' when r.key = t.word then 'name'
        when starts_with(r.key, t.word) then 'name-start' else 'name-like' end as how,
      case when r.kind = 'sound' then 0.7 else word_fits(r.key, t.word) end::real as score
    from near c join person_search r on r.agency_id = agency and r.person_id = c.person_id and r.kind in ('word', 'sound')
      join typed t on case when r.kind = 'word' then word_fits(r.key, t.word) > 0
        else exists (select from heard h where h.n = t.n and h.key = r.key) end
    order by r.person_id, t.n, score desc, r.id),
  named as (
    select f.person_id, f.id, f.how, (sum(f.score) over w / cardinality(words))::real as score, count(*) over w as fitted from fits f
    window w as (partition by f.person_id)),
  hit as materialized (
    select f.person_id, f.id, f.how, f.score from named f where f.fitted >= cardinality(words) - (cardinality(words) > 2)::int
    union all (select r.person_id, r.id, r.kind, 2 from person_search r
      where r.agency_id = agency and (r.kind = 'reference' and r.key = ref or r.kind in ('phone', 'support-phone') and r.key = phone
        or r.kind = 'email' and r.key = mail or r.kind = 'birth' and r.key = born) limit 50)
    union all (select r.person_id, r.id, 'reference-start', 1.5 from person_search r
      where r.agency_id = agency and r.kind = 'reference' and length(ref) > 3
        and r.key ~>=~ ref and r.key ~<~ (ref || chr(1114111)) and r.key <> ref limit 20)
    union all (select r.person_id, r.id, r.kind || '-part', 1.2 from person_search r
      where length(digits) > 4 and r.agency_id = agency and r.kind in ('phone', 'support-phone')
        and r.key like '%' || digits || '%' and r.key is distinct from phone limit 20)
    union all (select r.person_id, r.id, r.kind, 0.5 from person_search r
      where length(longest) > 4 and r.agency_id = agency and r.kind in ('address', 'support')
        and r.key like longest and r.key like all (parts) limit 50)),
  best as materialized (
    select h.person_id, max(h.score) + (h.person_id = any (mine))::int * 0.1 as score from hit h
    where h.person_id <> all (hidden)
      and (select true from sealed_record where sealed_person = h.person_id limit 1) is null group by h.person_id order by 2 desc, h.person_id limit most)
  select h.person_id, h.id, h.how, b.score::real from hit h join best b on b.person_id = h.person_id
  order by b.score desc, h.person_id, h.score desc;
end $$;

create or replace function find_notes(typed text, people uuid[], most int)
returns table (note_id uuid, n int, written_at timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
set max_parallel_workers_per_gather = 0 as $$
declare
  asked tsquery := words_asked(typed);
  hidden uuid[] := hidden_people();
  last_month int := month_number(current_instant());
  width int;
  got int := 0;
  more int;
begin
  if asked is null then return; end if;
  asked := asked && any_word(array[find_mark('a', current_agency()::text)]);
  if people is not null then asked := asked && any_word(array(select find_mark('p', p::text) from unnest(people) p)); end if;
  if asked is null then return; end if; -- of nobody
  foreach width in array case when people is null then array[1, 8, 64, 512] else array[0] end loop
    return query
      with found as materialized (
        select t.note_id, t.n, t.written_at from note_text t
        where note_terms(t.agency_id, t.person_id, t.written_at, note_words(t.text, t.answers)) @@ case
            when width = 0 then asked
            else asked && any_word(array(select find_mark('m', m::text) from generate_series(last_month - width + 1, last_month) m)) end
          and t.agency_id = current_agency() and t.person_id <> all (hidden)
          and (select true from sealed_record where sealed_person = t.person_id limit 1) is null
          and not exists (select from note_withdrawal w where w.agency_id = t.agency_id and w.note_id = t.note_id))
      select * from found order by written_at desc limit most - got;
    get diagnostics more = row_count;
    got := got + more;
    exit when got >= most;
    last_month := last_month - width;
  end loop;
end $$;

create or replace function tell_keepers(ids uuid[], added uuid, whole text, words text[], sounds text[], born text, refs text[], phones text[])
returns void language sql security definer set search_path = public, pg_temp as $$
  insert into possible_duplicate (id, person_id, added_id, why, noticed_at, noticed_by)
  select ids[row_number() over ()], l.person_id, added, l.why, current_instant(), current_staff()
  from people_like(whole, words, sounds, born, refs, phones) l
  where is_hidden(l.person_id) and l.person_id <> added
  limit cardinality(ids)
  on conflict do nothing $$;

create or replace function break_the_glass(asking uuid, ref text, born text, until timestamptz, keeps boolean) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare found uuid; is_sealed boolean;
begin
  select p into found from people_exactly(ref, null, born) p
  where born is not null and is_hidden(p)
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

create or replace function limited_register(most int)
returns table (person_id uuid, reference text, restricted_at timestamptz, sealed_on date, sealed boolean, excluded int, named uuid[],
  is_open boolean, alike int)
language sql stable security definer set search_path = public, pg_temp as $$
  select case when not is_hidden(p.id) then p.id end, p.reference, r.made_at, s.seals_on, coalesce(s.seals_at <= current_instant(), false),
    (select count(*) from exclusion e where e.agency_id = p.agency_id and e.person_id = p.id
      and (e.ends_at is null or e.ends_at > current_instant()))::int,
    array(select m.staff_id from restriction_member m where r.id is not null and m.agency_id = p.agency_id and m.person_id = p.id
      and (m.starts_at is null or m.starts_at <= current_instant()) and (m.ends_at is null or m.ends_at > current_instant())
      order by m.made_at, m.id),
    not is_hidden(p.id),
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
        and not is_hidden(e.person_id))
    and not exists (select from exclusion e where e.agency_id = p.agency_id and e.person_id = p.id and e.staff_id = current_staff()
      and (e.ends_at is null or e.ends_at > current_instant()))
  order by p.reference collate "C" limit most $$;

create or replace function glass_register(wanted uuid, most int)
returns table (id uuid, reference text, person_id uuid, staff_id uuid, sealed boolean, reason text, why text, opened_at timestamptz,
  ends_at timestamptz, ended_at timestamptz, reviewed_at timestamptz, reviewed_by uuid, verdict text, review_note text)
language sql stable security definer set search_path = public, pg_temp as $$
  select g.id, p.reference, case when not is_hidden(p.id) then p.id end, g.staff_id, g.sealed, g.reason, g.why, g.opened_at,
    g.ends_at, g.ended_at, g.reviewed_at, g.reviewed_by, g.verdict, g.review_note
  from break_glass g join person p on p.agency_id = g.agency_id and p.id = g.person_id
  where g.agency_id = current_agency() and (wanted is null or g.id = wanted)
    and not exists (select from exclusion e where e.agency_id = p.agency_id and e.person_id = p.id and e.staff_id = current_staff()
      and (e.ends_at is null or e.ends_at > current_instant()))
  order by g.reviewed_at is not null, g.opened_at desc limit most $$;
