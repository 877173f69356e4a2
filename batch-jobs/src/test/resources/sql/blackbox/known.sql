-- grain: something that a warehouse knows, without the numbers that it gives by itself; key: what; source: all that is not computed
select concat_ws(' ', 'file', file_id, first_file_id, path, folder, content_hash, fingerprint, bytes, received_at, known_at, current) as what
from file
union all
select concat_ws(' ', 'submission', u.code, p.code, s.form, s.kind, s.series, 'revision', s.revision, s.submission_id, s.file_id, s.verdict, s.counts,
  s.source_row, s.submission, s.current, s.reason, f::varchar)
from submission s join unit u using (unit_id) join period p using (period_id) left join form_primary f using (submission)
union all
select concat_ws(' ', 'detail', d::varchar) from observation_detail d
union all
select concat_ws(' ', 'column', n::varchar) from file_column n
union all
select concat_ws(' ', 'finding', n::varchar) from finding n
union all
select concat_ws(' ', 'rule', n::varchar) from rule_count n
union all
select concat_ws(' ', 'decision', n::varchar) from decision n
union all
select concat_ws(' ', 'state', n::varchar) from register_state n
union all
select concat_ws(' ', 'register', n::varchar) from register_file n
union all
select concat_ws(' ', 'unit', n::varchar) from unit n
union all
select concat_ws(' ', 'span', n::varchar) from unit_span n
union all
select concat_ws(' ', 'cell', n::varchar) from cell n
union all
select concat_ws(' ', 'figure', u.code, p.code, n.cell_id, n.value, n.basis, n.computed, n.stated)
from figure n join unit u using (unit_id) join period p using (period_id)
order by what
