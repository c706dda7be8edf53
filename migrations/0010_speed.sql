-- Notes with all the words typed, newest first, as before: now in stretches that grow eightfold, where they doubled, and by
-- one process. A word that nobody wrote was looked for ten times, and for the wide stretches PostgreSQL, which cannot know
-- how rare the words are, started other processes, at 10 to 20 ms each time. A stretch that gave too few says that the next
-- one, eight times as wide, gives about eight times as many at most: few enough.
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
        where note_terms(t.agency_id, t.person_id, t.written_at, t.text) @@ case
            when width = 0 then asked
            else asked && any_word(array(select find_mark('m', m::text) from generate_series(last_month - width + 1, last_month) m)) end
          and t.agency_id = current_agency() and t.person_id <> all (hidden)
          and not exists (select from note_withdrawal w where w.agency_id = t.agency_id and w.note_id = t.note_id))
      select * from found order by written_at desc limit most - got;
    get diagnostics more = row_count;
    got := got + more;
    exit when got >= most;
    last_month := last_month - width;
  end loop;
end $$;

-- The same holds for people: the parts of the question are small, and their sizes are not known when it is planned.
alter function find_people(text[], text[], int[], text[], text, text, text, text, text, uuid[], int)
  set max_parallel_workers_per_gather = 0;
