-- Which of many people have an order that is suspended or revoked: few have, so few rows are in it.
create index order_event_held_up on order_event (agency_id, person_id) where kind in ('suspended', 'revoked');
