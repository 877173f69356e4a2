-- with how many returns of earlier periods one is compared at most
select coalesce(max(periods), 0) from (select count(*) as periods from past_return group by submission)
