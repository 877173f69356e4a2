-- why a figure is missing is looked up only where one is
insert into single_change ${changes}
