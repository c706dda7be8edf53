-- What find looks with. Row-level security keeps PostgreSQL from using a GIN index, so these functions belong to the
-- finder, for whom the wall is open, and filter by agency themselves. They give ids, a capped number of them; whoever
-- calls reads those again under their own policies, and what they may not see is not there.

create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- Parts of words, for what is misspelt and for what is in the middle of a number or an address.
create index person_search_like on person_search using gin (agency_id, key gin_trgm_ops)
  with (fastupdate = off) where kind in ('word', 'address', 'support', 'phone', 'support-phone');

-- English endings are taken off ("drinks", "drinking", "drink"), and no word is thought too common to be kept: Will is a
-- name, and "off" and "on" say how somebody is.
create text search dictionary note_stem (template = snowball, language = english);
create text search configuration note_words (copy = simple);
alter text search configuration note_words alter mapping for asciiword, word, numword with note_stem;

-- The words of a text: without marks and apostrophes, and with every other sign a space, so that "and/or",
-- "www.example.org" and "O’Neill-Smith" are the words that people look for.
create function words_of(text) returns tsvector language sql immutable strict parallel safe as $$
  select to_tsvector('public.note_words', translate(
    regexp_replace(normalize($1, NFKD), '[\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670''‘’ʼ`´]', '', 'g'),
    '!"#$%&()*+,-./:;<=>?@[\]^_{|}~–—“”…', rpad('', 40))) $$;

-- Beside its words a note is found by its agency, its person and its month, as words that no text can hold: so one
-- index answers "these people", "this month" and "this word" together, and reads no more than the rarest of them.
create function find_mark(kind text, value text) returns text language sql immutable strict parallel safe
  as $$ select chr(1) || kind || value $$;
create function month_number(at timestamptz) returns int language sql immutable strict parallel safe
  as $$ select (extract(year from at at time zone 'UTC') * 12 + extract(month from at at time zone 'UTC'))::int $$;
create function note_terms(agency uuid, person uuid, at timestamptz, words text) returns tsvector
language sql immutable parallel safe as $$
  select public.words_of(words) || array_to_tsvector(array[public.find_mark('a', agency::text),
    public.find_mark('p', person::text), public.find_mark('m', public.month_number(at)::text)]) $$;
create index note_text_terms on note_text using gin (note_terms(agency_id, person_id, written_at, text)) with (fastupdate = off);

-- Any of these words, each as it is, as a part of a question.
create function any_word(words text[]) returns tsquery language sql immutable strict parallel safe as $$
  select string_agg(quote_literal(word), '|')::tsquery from unnest(words) word $$;

-- Every word of what was typed, or null where it has none.
create function words_asked(typed text) returns tsquery language sql immutable strict parallel safe as $$
  select string_agg(quote_literal(word), '&')::tsquery from unnest(tsvector_to_array(words_of(typed))) word $$;

-- Notes with all the words typed, newest first, at most so many: of the people named, or of the whole agency. The months
-- are asked in stretches that double, so that a common word is answered by the newest of them and costs no more than a
-- rare one. Withdrawn notes and hidden people are not there.
create function find_notes(typed text, people uuid[], most int)
returns table (note_id uuid, n int, written_at timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  asked tsquery := words_asked(typed) && any_word(array[find_mark('a', current_agency()::text)]);
  hidden uuid[] := hidden_people();
  last_month int := month_number(current_instant());
  width int := 1;
  got int := 0;
  more int;
begin
  if asked is null or words_asked(typed) is null then return; end if;
  if people is not null then
    asked := asked && any_word(array(select find_mark('p', p::text) from unnest(people) p));
    width := null;
  end if;
  while got < most and asked is not null loop
    return query
      with found as materialized (
        select t.note_id, t.n, t.written_at from note_text t
        where note_terms(t.agency_id, t.person_id, t.written_at, t.text) @@ case
            when width is null then asked
            else asked && any_word(array(select find_mark('m', m::text) from generate_series(last_month - width + 1, last_month) m)) end
          and t.agency_id = current_agency() and t.person_id <> all (hidden)
          and not exists (select from note_withdrawal w where w.agency_id = t.agency_id and w.note_id = t.note_id))
      select * from found order by written_at desc limit most - got;
    get diagnostics more = row_count;
    exit when width is null or last_month < month_number('1990-01-01');
    got := got + more;
    last_month := last_month - width;
    width := width * 2;
  end loop;
end $$;
alter function find_notes(text, uuid[], int) owner to finder;
revoke all on function find_notes(text, uuid[], int) from public;
grant execute on function find_notes(text, uuid[], int) to app;

-- How well a word that was typed fits a key of a person: as it is, as its start, or misspelt.
create function word_fits(key text, word text) returns real language sql immutable parallel safe as $$
  select case when key = word then 1 when starts_with(key, word) then 0.85
    when length(word) > 2 and similarity(key, word) >= 0.35 then 0.6 * similarity(key, word) else 0 end::real $$;

-- People by names, references, phones, e-mail and postal addresses, birth dates, and the people round them: each row of
-- person_search that speaks for somebody, with how and how well. `words` are the keys of the words typed, `sounds` how they
-- sound and `sound_of` which word each is of; `parts` are patterns that must all be in an address or a support's name.
-- `mine` are looked through first, whatever the caps leave out. Every part is capped before anything is joined.
create function find_people(words text[], sounds text[], sound_of int[], parts text[], ref text, phone text, digits text,
  mail text, born text, mine uuid[], most int)
returns table (person_id uuid, row_id uuid, how text, score real)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
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
    select f.person_id, f.id, f.how, (avg(f.score) over w)::real as score, count(*) over w as fitted from fits f
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
alter function find_people(text[], text[], int[], text[], text, text, text, text, text, uuid[], int) owner to finder;
revoke all on function find_people(text[], text[], int[], text[], text, text, text, text, text, uuid[], int) from public;
grant execute on function find_people(text[], text[], int[], text[], text, text, text, text, text, uuid[], int) to app;
