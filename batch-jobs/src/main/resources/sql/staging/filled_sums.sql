-- grain: a form with sums; key: form; source: sum tables
select form from (${filled})
