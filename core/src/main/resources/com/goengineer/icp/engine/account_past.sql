-- What baselines are made of: everything an account bought up to the as-of date.
SELECT
  k.account_id,
  SUM(COALESCE(l.gp, CAST(0 AS DECIMAL(18,2)))) AS lifetime_gp,
  CAST(COUNT(DISTINCT CASE WHEN l.day > p.year_start THEN l.day END) AS BIGINT) AS order_days
FROM sales_lines l
JOIN links k ON k.source_name = l.source_name AND k.account_id IS NOT NULL
CROSS JOIN parameters p
WHERE l.usable = 1 AND l.day <= p.as_of
GROUP BY k.account_id
