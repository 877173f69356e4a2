-- and looks at it no more
update own_${side} set c${cell} = null where unit_id in (select unit_id from matched_broken where cell_id = ${cell})
