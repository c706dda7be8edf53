-- Tries to sign in that failed, by the digest that they are counted under, known or not, and the network they came from: told to the
-- account's owner when they next come in, then forgotten. What nobody comes for is forgotten after 90 days.
create table sign_in_failure (
  agency_id uuid not null default current_agency() references agency,
  email_key text not null,
  network text not null,
  failures int not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (agency_id, email_key, network));
create index sign_in_failure_age on sign_in_failure (agency_id, last_at);
call guard('sign_in_failure', 'select, insert, update, delete');
