-- The distinct parties that usable lines name, with what they bought.
SELECT
  n.source_name,
  n.customer_id,
  n.stated_id,
  n.company_name,
  n.plain_name,
  n.country,
  n.state,
  n.city,
  n.street,
  n.zip,
  n.domain,
  n.used_on,
  name_key(n.plain_name) AS name_key,
  n.possible_id,
  name_key(n.name_behind) AS behind_key,
  g.first_row,
  g.lines,
  g.gp,
  g.revenue
FROM parties n
JOIN (
  SELECT
    l.source_name,
    MIN(l.source_row) AS first_row,
    CAST(COUNT(*) AS BIGINT) AS lines,
    SUM(COALESCE(l.gp, CAST(0 AS DECIMAL(18,2)))) AS gp,
    SUM(COALESCE(l.revenue, CAST(0 AS DECIMAL(18,2)))) AS revenue
  FROM sales_lines l
  WHERE l.usable = 1
  GROUP BY l.source_name
) g ON g.source_name = n.source_name
