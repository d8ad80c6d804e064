-- What accounts are found by: their ID and the key of their name. A company with several accounts
-- has one key; its group is named by the smallest ID.
SELECT
  named.account_id,
  named.company_name,
  named.name_key,
  CAST(COUNT(*) OVER (PARTITION BY named.name_key) AS BIGINT) AS accounts_of_key,
  MIN(named.account_id) OVER (PARTITION BY named.name_key) AS first_account_of_key
FROM (
  SELECT
    b.account_id,
    b.company_name,
    COALESCE(name_key(b.plain_name), '~' || b.account_id) AS name_key
  FROM account_base b
) named
