-- A note is found by what was written under the headings of its kind as by its text: many hold nothing else.
create function note_words(text text, answers jsonb) returns text language sql immutable strict parallel safe as $$
  select text || coalesce((select string_agg(' ' || value, '' order by key) from jsonb_each_text(answers)), '') $$;
drop index note_text_terms;
create index note_text_terms on note_text using gin (note_terms(agency_id, person_id, written_at, note_words(text, answers)))
  with (fastupdate = off);

-- As before, but for the words.
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
          and not exists (select from note_withdrawal w where w.agency_id = t.agency_id and w.note_id = t.note_id))
      select * from found order by written_at desc limit most - got;
    get diagnostics more = row_count;
    got := got + more;
    exit when got >= most;
    last_month := last_month - width;
  end loop;
end $$;
