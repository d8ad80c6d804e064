-- The one row of truth per account.
SELECT
  b.account_id,
  b.company_name,
  i.mapped AS industry,
  g.industry_given,
  COALESCE(l.mapped, g.sub_list_given) AS sub_list,
  g.reasoning AS industry_reasoning,
  b.big_box_count,
  b.small_box_count,
  b.hardware_revenue,
  b.consumable_revenue,
  b.service_bureau_revenue,
  b.software_license_revenue,
  b.saas_revenue,
  b.maintenance_revenue,
  r.revenue_estimate AS annual_revenue,
  r.revenue_source AS annual_revenue_source,
  COALESCE(s.gp24, CAST(0 AS DECIMAL(38,2))) AS gp24,
  COALESCE(s.revenue24, CAST(0 AS DECIMAL(38,2))) AS revenue24,
  COALESCE(s.gp12, CAST(0 AS DECIMAL(38,2))) AS gp12,
  s.first_order,
  s.last_order,
  b.created_day,
  CASE WHEN n.accounts_of_company > 1 THEN n.first_account_of_company END AS company_group,
  CASE
    WHEN n.accounts_of_company > 1
    THEN SUM(COALESCE(s.gp24, CAST(0 AS DECIMAL(38,2)))) OVER (PARTITION BY n.company_key)
  END AS company_group_gp24
FROM account_base b
JOIN account_names n ON n.account_id = b.account_id
JOIN account_industries g ON g.account_id = b.account_id
LEFT JOIN industry_map i ON i.given = g.industry_given
LEFT JOIN sub_list_map l ON l.given = g.sub_list_given
LEFT JOIN account_revenue r ON r.account_id = b.account_id
LEFT JOIN account_sales s ON s.account_id = b.account_id
