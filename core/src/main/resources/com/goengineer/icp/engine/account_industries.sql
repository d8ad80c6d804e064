-- The industry each account is said to have; enrichment wins, a blank never overwrites a value.
SELECT
  b.account_id,
  COALESCE(e.industry, b.industry) AS industry_given,
  COALESCE(e.sub_list, b.sub_list) AS sub_list_given,
  e.reasoning
FROM account_base b
LEFT JOIN enrichment e ON e.customer_id = b.account_id
