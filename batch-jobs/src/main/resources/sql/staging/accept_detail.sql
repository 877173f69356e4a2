insert into observation_detail by name
select
  n.submission, o.cell_id, o.state, o.qualifier, o.upper, o.lower_bound, o.upper_bound, o.as_of, o.note, o.flags,
  o.source_sheet, o.source_row, o.source_column, o.source_file_id
from staging.staged_observation o join numbered_submission n using (staged)
where n.verdict in ('ACCEPTED', 'HELD')
