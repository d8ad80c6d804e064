-- What each account bought up to the as-of date; each line counts for one account at most.
SELECT
  k.account_id,
  SUM(CASE WHEN l.day > p.window_start THEN l.gp END) AS gp24,
  SUM(CASE WHEN l.day > p.window_start THEN l.revenue END) AS revenue24,
  SUM(CASE WHEN l.day > p.year_start THEN l.gp END) AS gp12,
  MIN(l.day) AS first_order,
  MAX(l.day) AS last_order
FROM sales_lines l
JOIN links k ON k.source_name = l.source_name AND k.account_id IS NOT NULL
CROSS JOIN parameters p
WHERE l.usable = 1 AND l.day <= p.as_of
GROUP BY k.account_id
