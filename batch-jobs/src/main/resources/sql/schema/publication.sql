-- grain: work that a period still needs, aggregate, compare, check or publish; key: (period, work); source: the steps of the night
create table if not exists publication (period varchar not null, work varchar not null)
