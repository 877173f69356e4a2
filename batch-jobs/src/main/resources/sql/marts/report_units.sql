-- grain: the reported unit or one directly below; key: code; source: unit_name
select u.code, u.name, u.level, u.unit_id = r.unit_id as is_root
from unit_name u join unit_name r on r.code = :root and (u.unit_id = r.unit_id or u.parent_id = r.unit_id)
order by u.code
