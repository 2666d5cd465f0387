-- The region list a reading was made for, and the reading that cut-offs belong to.
alter table index_readings add column areas_as_of date;
alter table index_cutoffs add column reading varchar;
