-- grain: a cell in two accepted submissions that follow one another; key: (submission, cell_id); source: form tables
-- cause: RESUBMISSION, other bytes were sent; CORRECTION, they were sent with a reason; REREAD, the same bytes under other
-- settings or another catalogue
create or replace temp table revised (
  submission integer, period_id integer, cell_id integer, cause varchar, reason varchar, earlier decimal(18, 2), later decimal(18, 2)
)
