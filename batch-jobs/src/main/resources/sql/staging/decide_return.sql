-- a held submission goes back to its sender
update submission set verdict = 'RETURNED' where submission in (select submission from decided)
