-- As before, but that a word which fits nothing counts against whoever is found: where three words are typed, who has all three
-- comes before who has two of them, however near the asker they are.
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
    where h.person_id <> all (hidden) group by h.person_id order by 2 desc, h.person_id limit most)
  select h.person_id, h.id, h.how, b.score::real from hit h join best b on b.person_id = h.person_id
  order by b.score desc, h.person_id, h.score desc;
end $$;
