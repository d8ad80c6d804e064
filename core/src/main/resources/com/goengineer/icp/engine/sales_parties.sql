-- Whom the lines of a log are about that stands in the engine: a line is about somebody when it has
-- an ID or a name; place alone names nobody. Names do not change hands here.
SELECT DISTINCT
  customer_id, company_name, country, state, city, street, zip, domain,
  CAST(NULL AS STRING) AS used_on
FROM sales_rows
WHERE customer_id IS NOT NULL OR company_name IS NOT NULL
