-- Product-line totals as the log has them up to the as-of date; a sale of hardware counts one
-- printer.
SELECT
  k.account_id,
  SUM(CASE WHEN m.line = 'hardware' THEN l.revenue END) AS hardware_revenue,
  SUM(CASE WHEN m.line = 'consumable' THEN l.revenue END) AS consumable_revenue,
  SUM(CASE WHEN m.line = 'service_bureau' THEN l.revenue END) AS service_bureau_revenue,
  SUM(CASE WHEN m.line = 'software_license' THEN l.revenue END) AS software_license_revenue,
  SUM(CASE WHEN m.line = 'saas' THEN l.revenue END) AS saas_revenue,
  SUM(CASE WHEN m.line = 'maintenance' THEN l.revenue END) AS maintenance_revenue,
  CAST(COUNT(CASE WHEN m.line = 'hardware' AND l.revenue > CAST(0 AS DECIMAL(18,2)) THEN 1 END)
    AS BIGINT) AS small_box_count
FROM sales_lines l
JOIN links k ON k.source_name = l.source_name AND k.account_id IS NOT NULL
JOIN product_lines m ON m.product = l.product
CROSS JOIN parameters p
WHERE l.usable = 1 AND l.day <= p.as_of
GROUP BY k.account_id
