-- What each account did in the outcome window.
SELECT
  k.account_id,
  SUM(COALESCE(l.gp, CAST(0 AS DECIMAL(18,2)))) AS gp,
  CAST(COUNT(*) AS BIGINT) AS lines
FROM sales_lines l
JOIN links k ON k.source_name = l.source_name AND k.account_id IS NOT NULL
CROSS JOIN parameters p
WHERE l.usable = 1 AND l.day >= p.outcome_from AND l.day < p.outcome_end
GROUP BY k.account_id
