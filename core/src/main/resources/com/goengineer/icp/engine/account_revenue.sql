-- One annual revenue per account: the most reliable source, a match by ID before one by name and
-- that before a probable one, then the larger amount.
SELECT account_id, revenue_estimate, revenue_source
FROM (
  SELECT
    r.account_id,
    r.revenue_estimate,
    r.revenue_source,
    CAST(ROW_NUMBER() OVER (
      PARTITION BY r.account_id
      ORDER BY r.reliability, r.match_order, r.revenue_estimate DESC, r.revenue_source
    ) AS BIGINT) AS place
  FROM revenue_rows r
  WHERE r.account_id IS NOT NULL
) ranked
WHERE place = 1
