-- The day we were told of a fact, which is not the day it began: a change of address is to be told within so many days.
alter table person_fact add column told_on date;
