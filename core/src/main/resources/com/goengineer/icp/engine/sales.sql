-- The lines of a log that stands in the engine, each with the number of its party.
SELECT
  s.source_file,
  s.source_sheet,
  s.source_row,
  s.day,
  s.gp,
  s.revenue,
  s.product,
  p.source_name
FROM sales_rows s
LEFT JOIN parties p
  ON p.customer_id IS NOT DISTINCT FROM s.customer_id
  AND p.company_name IS NOT DISTINCT FROM s.company_name
  AND p.country IS NOT DISTINCT FROM s.country
  AND p.state IS NOT DISTINCT FROM s.state
  AND p.city IS NOT DISTINCT FROM s.city
  AND p.street IS NOT DISTINCT FROM s.street
  AND p.zip IS NOT DISTINCT FROM s.zip
  AND p.domain IS NOT DISTINCT FROM s.domain
