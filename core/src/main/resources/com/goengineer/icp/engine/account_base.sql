-- One row per customer ID: of rows that share an ID, the smallest in canonical order.
SELECT *
FROM (
  SELECT
    c.*,
    CAST(ROW_NUMBER() OVER (
      PARTITION BY c.account_id
      ORDER BY c.canonical, c.source_file, c.source_sheet, c.source_row
    ) AS BIGINT) AS place
  FROM customers c
  WHERE c.account_id IS NOT NULL
) ranked
WHERE place = 1
