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
  g.first_file,
  g.first_sheet,
  g.first_row,
  g.lines,
  g.gp,
  g.revenue
FROM parties n
JOIN (
  SELECT
    s.source_name,
    s.source_file AS first_file,
    s.source_sheet AS first_sheet,
    s.first_row,
    CAST(ROW_NUMBER() OVER (
      PARTITION BY s.source_name ORDER BY s.source_file, s.source_sheet NULLS FIRST
    ) AS BIGINT) AS place,
    CAST(SUM(s.lines) OVER (PARTITION BY s.source_name) AS BIGINT) AS lines,
    SUM(s.gp) OVER (PARTITION BY s.source_name) AS gp,
    SUM(s.revenue) OVER (PARTITION BY s.source_name) AS revenue
  FROM (
    SELECT
      l.source_name,
      l.source_file,
      l.source_sheet,
      MIN(l.source_row) AS first_row,
      CAST(COUNT(*) AS BIGINT) AS lines,
      SUM(COALESCE(l.gp, CAST(0 AS DECIMAL(18,2)))) AS gp,
      SUM(COALESCE(l.revenue, CAST(0 AS DECIMAL(18,2)))) AS revenue
    FROM sales_lines l
    WHERE l.usable = 1
    GROUP BY l.source_name, l.source_file, l.source_sheet
  ) s
) g ON g.source_name = n.source_name
WHERE g.place = 1
