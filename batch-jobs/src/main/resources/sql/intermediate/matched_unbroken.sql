-- what lies behind a break is not matched
update party_now set c${cell} = null where party_id in (select unit_id from matched_broken where cell_id = ${cell})
