-- grain: a decision that the ledger does not know yet; key: decision; source: decision
select * from decision where decision > :decision order by decision
