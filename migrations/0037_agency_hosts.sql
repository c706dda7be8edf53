-- Whether a host name is an agency's own: asked before the agency is known, so that requests for any other host are refused.
create function is_agency_host(of_host text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from agency where host = of_host) $$;
alter function is_agency_host(text) owner to finder;
revoke all on function is_agency_host(text) from public;
grant execute on function is_agency_host(text) to app;
