-- grain: one row per return of a generated wide file, its figures as numbers
copy (
  from read_csv(
    '${file}', header = true, auto_detect = false, delim = ',', quote = '"',
    columns = {'unit_code': 'varchar', 'period': 'varchar', [[cells: '{name}': '{type}']]})
) to '${parquet}' (format parquet, compression zstd, row_group_size 20000);
