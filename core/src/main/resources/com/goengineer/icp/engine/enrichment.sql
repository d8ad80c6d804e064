-- One row of industry enrichment per customer ID: the smallest in canonical order.
SELECT customer_id, industry, sub_list, reasoning, source_file, source_sheet, source_row
FROM (
  SELECT
    i.*,
    CAST(ROW_NUMBER() OVER (
      PARTITION BY i.customer_id
      ORDER BY i.canonical, i.source_file, i.source_sheet, i.source_row
    ) AS BIGINT) AS place
  FROM industries i
  WHERE i.customer_id IS NOT NULL
) ranked
WHERE place = 1
