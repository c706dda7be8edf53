-- Who is hidden from a colleague at this moment, to explain why somebody can or cannot see a record. In one statement, so that
-- nothing else of the transaction is ever asked as that colleague; what hides is said in one place only, hidden_now.
create function hidden_from(colleague uuid) returns uuid[]
language plpgsql security definer set search_path = public, pg_temp as $$
declare asks text := coalesce(current_setting('app.staff', true), ''); found uuid[];
begin
  if not exists (select from staff s where s.agency_id = current_agency() and s.id = colleague) then return null; end if;
  perform set_config('app.staff', colleague::text, true);
  found := hidden_now();
  perform set_config('app.staff', asks, true);
  return found;
end $$;
alter function hidden_from(uuid) owner to finder;
revoke all on function hidden_from(uuid) from public;
grant execute on function hidden_from(uuid) to app;
