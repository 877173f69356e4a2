update submission set current = false, counts = false from superseded s where submission.submission = s.submission
