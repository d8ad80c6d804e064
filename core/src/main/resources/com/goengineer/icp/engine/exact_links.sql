-- The exact pass: the ID in the line, else the key of the name where exactly one account has it,
-- else the ID in front of the name where the account of that ID has the rest of the name.
-- A key that several accounts share is left to the choice among the accounts of one company.
SELECT
  n.source_name,
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
  END AS method
FROM source_names n
LEFT JOIN account_names b ON b.account_id = n.stated_id
LEFT JOIN account_names k
  ON k.name_key = n.name_key AND k.account_id = k.first_account_of_key
LEFT JOIN account_names p
  ON p.account_id = n.possible_id AND p.name_key = n.behind_key
