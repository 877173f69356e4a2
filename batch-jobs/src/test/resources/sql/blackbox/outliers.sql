select
  concat_ws(' | ', rule_id, unit_code, class, left_side, right_side, coalesce(plain(imbalance), ''), message, message_en, cells) as told
from doubt join period using (period_id)
where code = :code and rule_id in ('TEM-010', 'OUT-001', 'OUT-002', 'CPY-002')
