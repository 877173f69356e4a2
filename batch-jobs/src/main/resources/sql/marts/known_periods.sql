select code from chosen_period
