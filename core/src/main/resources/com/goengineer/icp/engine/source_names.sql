-- The distinct parties that the log names, with what they bought.
SELECT
  grouped.*,
  name_key(grouped.plain_name) AS name_key
FROM (
  SELECT
    l.source_name,
    MIN(l.customer_id) AS customer_id,
    MIN(l.stated_id) AS stated_id,
    MIN(l.company_name) AS company_name,
    MIN(l.plain_name) AS plain_name,
    MIN(l.country) AS country,
    MIN(l.state) AS state,
    MIN(l.city) AS city,
    MIN(l.street) AS street,
    MIN(l.zip) AS zip,
    MIN(l.domain) AS domain,
    MIN(l.source_row) AS first_row,
    CAST(COUNT(*) AS BIGINT) AS lines,
    SUM(COALESCE(l.gp, CAST(0 AS DECIMAL(18,2)))) AS gp,
    SUM(COALESCE(l.revenue, CAST(0 AS DECIMAL(18,2)))) AS revenue
  FROM sales_lines l
  WHERE l.usable = 1
  GROUP BY l.source_name
) grouped
