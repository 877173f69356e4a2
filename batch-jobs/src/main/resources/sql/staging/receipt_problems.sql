-- grain: a problem; key: (file_id, number); source: staged_finding
select * from staging.staged_finding order by file_id, number
