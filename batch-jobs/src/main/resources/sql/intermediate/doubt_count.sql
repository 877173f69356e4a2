insert into doubt_count values (:period, :form, :rule, :passed, :failed, :unverifiable)
