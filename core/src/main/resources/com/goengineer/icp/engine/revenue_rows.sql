-- Annual revenue that can be used, by reliability of its source (1 is best), and the account that
-- its name is tied to: by ID, else by name, else by what record linkage found.
SELECT
  r.revenue_estimate,
  r.revenue_source,
  s.reliability,
  CASE WHEN k.method = 'id' THEN 1 WHEN k.probability = 1e0 THEN 2 ELSE 3 END AS match_order,
  k.account_id,
  r.company_name,
  r.source_file,
  r.source_sheet,
  r.source_row
FROM revenue r
JOIN revenue_sources s ON s.revenue_source = r.revenue_source
LEFT JOIN revenue_links k
  ON k.stated_id IS NOT DISTINCT FROM r.stated_id
  AND k.name IS NOT DISTINCT FROM r.company_name
  AND k.country IS NOT DISTINCT FROM r.country
  AND k.state IS NOT DISTINCT FROM r.state
  AND k.city IS NOT DISTINCT FROM r.city
  AND k.street IS NOT DISTINCT FROM r.street
  AND k.zip IS NOT DISTINCT FROM r.zip
  AND k.domain IS NOT DISTINCT FROM r.domain
WHERE r.revenue_estimate >= CAST(0 AS DECIMAL(18,2))
  AND (s.below IS NULL OR r.revenue_estimate < s.below)
