-- What reports are about and how far they got, by month and provinsi: questions that name no kabupaten.
create table report_kinds (
  month date not null,
  prov smallint,
  election varchar,
  issue smallint not null,
  origin smallint not null,
  channel smallint not null,
  status smallint not null,
  n bigint not null
);
insert into report_kinds (month, prov, election, issue, origin, channel, status, n)
select month, prov, election, issue, origin, channel, status, sum(n) from report_counts group by month, prov, election, issue, origin, channel, status;
