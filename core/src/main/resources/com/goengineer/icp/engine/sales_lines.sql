-- Every line of the log, and whether it can be used: it names somebody and has a possible date.
SELECT
  s.*,
  CASE
    WHEN s.source_name IS NULL OR s.day IS NULL OR s.day > p.today THEN 0
    ELSE 1
  END AS usable
FROM sales s
CROSS JOIN parameters p
