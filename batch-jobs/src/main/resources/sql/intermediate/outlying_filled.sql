select coalesce(sum(${filled}), 0) from suspect_return join ${table} using (submission)
