-- The exact pass: the ID in the line, else the key of the name where exactly one account has it.
-- A key that several accounts share is left to the choice among the accounts of one company.
SELECT
  n.source_name,
  CASE
    WHEN b.account_id IS NOT NULL THEN b.account_id
    WHEN k.accounts_of_key = 1 THEN k.account_id
  END AS account_id,
  CASE
    WHEN b.account_id IS NOT NULL THEN 'id'
    WHEN k.accounts_of_key = 1 THEN 'key'
    WHEN k.accounts_of_key > 1 THEN 'family'
    ELSE 'none'
  END AS method
FROM source_names n
LEFT JOIN account_names b ON b.account_id = n.stated_id
LEFT JOIN account_names k
  ON k.name_key = n.name_key AND k.account_id = k.first_account_of_key
