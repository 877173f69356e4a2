select * from period order by end_date, start_date desc, code
