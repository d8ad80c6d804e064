-- What accounts are found by: their ID and the key of their name. Accounts whose names are spellings
-- of one name share the key; those of one company, its branches and sites too, share the core of
-- the name, and their group is named by the smallest ID.
SELECT
  named.account_id,
  named.company_name,
  named.name_key,
  CAST(COUNT(*) OVER (PARTITION BY named.name_key) AS BIGINT) AS accounts_of_key,
  MIN(named.account_id) OVER (PARTITION BY named.name_key) AS first_account_of_key,
  named.company_key,
  CAST(COUNT(*) OVER (PARTITION BY named.company_key) AS BIGINT) AS accounts_of_company,
  MIN(named.account_id) OVER (PARTITION BY named.company_key) AS first_account_of_company
FROM (
  SELECT
    b.account_id,
    b.company_name,
    COALESCE(name_key(b.plain_name), '~' || b.account_id) AS name_key,
    COALESCE(company_key(b.plain_name), '~' || b.account_id) AS company_key
  FROM account_base b
) named
