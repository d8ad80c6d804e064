-- The distinct names of usable estimates of annual revenue (with ID and place as written), each
-- with the estimate that counts (of the most reliable source, then the larger one), and what the
-- exact pass ties it to: the ID, else the key of the name where exactly one account has it, else
-- the ID in front of the name.
SELECT
  n.stated_id,
  n.company_name,
  n.plain_name,
  n.country,
  n.state,
  n.city,
  n.street,
  n.zip,
  n.domain,
  CASE
    WHEN b.account_id IS NOT NULL THEN b.account_id
    WHEN k.accounts_of_key = 1 THEN k.account_id
    WHEN p.account_id IS NOT NULL THEN p.account_id
  END AS account_id,
  CASE
    WHEN b.account_id IS NOT NULL THEN 'id'
    WHEN k.accounts_of_key = 1 THEN 'key'
    WHEN p.account_id IS NOT NULL THEN 'id_in_name'
    WHEN k.accounts_of_key > 1 THEN 'family'
    ELSE 'none'
  END AS method,
  n.source_file AS first_file,
  n.source_sheet AS first_sheet,
  n.source_row AS first_row,
  n.lines,
  n.revenue_estimate AS revenue
FROM (
  SELECT
    r.stated_id,
    r.company_name,
    r.plain_name,
    r.country,
    r.state,
    r.city,
    r.street,
    r.zip,
    r.domain,
    r.possible_id,
    name_key(r.plain_name) AS name_key,
    name_key(r.name_behind) AS behind_key,
    r.revenue_estimate,
    r.source_file,
    r.source_sheet,
    r.source_row,
    CAST(COUNT(*) OVER (
      PARTITION BY r.stated_id, r.company_name,
        r.country, r.state, r.city, r.street, r.zip, r.domain
    ) AS BIGINT) AS lines,
    CAST(ROW_NUMBER() OVER (
      PARTITION BY r.stated_id, r.company_name,
        r.country, r.state, r.city, r.street, r.zip, r.domain
      ORDER BY s.reliability, r.revenue_estimate DESC, r.source_file,
        r.source_sheet NULLS FIRST, r.source_row
    ) AS BIGINT) AS place
  FROM revenue r
  JOIN revenue_sources s ON s.revenue_source = r.revenue_source
  WHERE r.revenue_estimate >= CAST(0 AS DECIMAL(18,2))
    AND (s.below IS NULL OR r.revenue_estimate < s.below)
) n
LEFT JOIN account_names b ON b.account_id = n.stated_id
LEFT JOIN account_names k
  ON k.name_key = n.name_key AND k.account_id = k.first_account_of_key
LEFT JOIN account_names p
  ON p.account_id = n.possible_id AND p.name_key = n.behind_key
WHERE n.place = 1
