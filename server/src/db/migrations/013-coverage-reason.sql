-- Why a coverage report is partial, missing or cannot come in at all; null = nothing was said.
alter table coverage add column reason varchar;
