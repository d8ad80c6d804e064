-- Annual revenue that can be used, by reliability of its source (1 is best), and the account it
-- belongs to: by ID, else by the key of the name where exactly one account has it, else the
-- smallest ID of the company's accounts.
SELECT
  r.revenue_estimate,
  r.revenue_source,
  s.reliability,
  CASE WHEN b.account_id IS NOT NULL THEN 1 ELSE 2 END AS match_order,
  COALESCE(b.account_id, k.account_id) AS account_id,
  r.company_name,
  r.source_file,
  r.source_sheet,
  r.source_row
FROM revenue r
JOIN revenue_sources s ON s.revenue_source = r.revenue_source
LEFT JOIN account_names b ON b.account_id = r.stated_id
LEFT JOIN account_names k
  ON b.account_id IS NULL
  AND k.name_key = name_key(r.plain_name)
  AND k.account_id = k.first_account_of_key
WHERE r.revenue_estimate >= CAST(0 AS DECIMAL(18,2))
  AND (s.below IS NULL OR r.revenue_estimate < s.below)
