-- What was said of two records that are alike: that they are of different people, who said so and when, and where it was taken
-- back. The last answer holds. It is seen by those who may see both people, so neither gives the other away.
create table likeness_answer (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null,
  person_id uuid not null,
  other_id uuid not null check (other_id <> person_id),
  answer text not null check (answer in ('different', 'open')),
  why text[] not null,                    -- in what they were alike
  at_adding boolean not null,             -- said when person_id was added, with other_id shown
  said_at timestamptz not null,
  said_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, other_id) references person,
  foreign key (agency_id, said_by) references staff);
create index likeness_answer_person on likeness_answer (agency_id, person_id, said_at desc);
create index likeness_answer_other on likeness_answer (agency_id, other_id, said_at desc);
call guard('likeness_answer', 'select, insert', about => 'person_id');
create policy hidden_other on likeness_answer as restrictive for all to app, owner
  using (other_id <> all ((select hidden_people())::uuid[]));
create trigger only_grows before update or delete on likeness_answer for each row execute function refuse_change();
