-- Mails that say that something waits: to whom, where it waits, and what became of it. No words of anybody's.

alter table account add mail_told boolean not null default true;

create table mail (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, staff_id uuid not null,
  path text not null check (path ~ '^/[a-z0-9/-]*$'),
  queued_at timestamptz not null,
  claimed_at timestamptz,                 -- being sent: not sent again until it is known that it was not
  tries int not null default 0,
  settled_at timestamptz,
  outcome text check (outcome in ('sent', 'refused', 'unsure', 'withdrawn')),
  code text,                              -- the server's number, or the kind of failure; never its words
  primary key (agency_id, id),
  check ((settled_at is null) = (outcome is null)),
  foreign key (agency_id, staff_id) references account);
create index mail_age on mail (agency_id, queued_at);
call guard('mail', 'select, insert, update, delete');
