-- grain: a correction of something that stands; key: correction; source: corrected_submission
select correction from staging.corrected_submission order by correction
