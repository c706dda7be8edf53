-- The life of an order: suspended, in breach, revoked, discharged early, completed, and what a variation changed. One row an
-- event, as before; one that was entered in error is withdrawn by a row of its own, which says why.

alter table order_event
  drop constraint order_event_kind_check,
  drop constraint order_event_check,
  add column decided_by text not null default '',       -- who decided, by the jurisdiction's code
  add column last_day date check (last_day >= happened_on), -- of a suspension that was given an end
  add column ends_on date,                              -- the last day that a variation gave the order
  add column remains jsonb not null default '[]',       -- what was left when it ended: conditions, and words
  add column withdraws uuid,                            -- the event that was entered in error
  add constraint order_event_kind_check check (kind in ('made', 'varied', 'suspended', 'suspension-lifted', 'breach-started',
    'breach-settled', 'revoked', 'returned-to-custody', 'reinstated', 'discharge-proposed', 'discharge-applied',
    'discharge-refused', 'discharged', 'completed', 'expired', 'transferred-out', 'ended', 'entered-in-error', 'withdrawn')),
  add constraint order_event_how check (how is null
    or kind in ('discharged', 'completed', 'expired', 'transferred-out', 'ended')),
  add constraint order_event_last_day check (last_day is null or kind = 'suspended'),
  add constraint order_event_ends_on check (ends_on is null or kind = 'varied'),
  add constraint order_event_withdraws check ((kind = 'withdrawn') = (withdraws is not null)),
  add foreign key (agency_id, withdraws) references order_event;

-- An end may be recorded again once the first was withdrawn.
drop index order_event_last;
create unique index order_event_in_error on order_event (agency_id, order_id) where kind = 'entered-in-error';
create unique index order_event_withdrawn on order_event (agency_id, withdraws) where withdraws is not null;

-- What one variation changed, side by side: the last day, the hours or the words of a condition.
create table order_change (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, order_id uuid not null,
  event_id uuid not null,                 -- the variation
  what text not null check (what in ('ends-on', 'hours', 'condition-added', 'condition-changed', 'condition-taken-off')),
  condition_id uuid,                      -- the entry of the condition
  before text not null default '', after text not null default '',
  recorded_at timestamptz not null, recorded_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, order_id) references court_order,
  foreign key (agency_id, event_id) references order_event,
  foreign key (agency_id, recorded_by) references staff);
create index order_change_event on order_change (agency_id, event_id);
create index order_change_person on order_change (agency_id, person_id);
call guard('order_change', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on order_change for each row execute function refuse_change();
