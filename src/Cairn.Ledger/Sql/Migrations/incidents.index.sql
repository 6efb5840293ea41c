CREATE UNIQUE INDEX incident_once ON incident(incident_id, seen);
CREATE INDEX incident_newest ON incident((COALESCE(day_start, -1)) DESC, incident_id);
CREATE INDEX incident_oldest ON incident((COALESCE(day_start, 9999999)), incident_id);
-- The days after the id are for filters by a period: rows outside it are passed over without being looked up.
CREATE INDEX incident_country_newest ON incident(country, (COALESCE(day_start, -1)) DESC, incident_id, day_start, day_end);
CREATE INDEX incident_country_deadliest ON incident(country, (COALESCE(killed_best, killed_low, -1)) DESC, incident_id, day_start, day_end);
CREATE INDEX incident_deadliest ON incident((COALESCE(killed_best, killed_low, -1)) DESC, incident_id);
CREATE INDEX incident_changed ON incident(changed, incident_id);
CREATE INDEX incident_account_incident ON incident_account(incident_id, position);
CREATE INDEX incident_account_report ON incident_account(report_id);
CREATE INDEX incident_actor_name ON incident_actor(folded);
CREATE INDEX forward_revision ON forward(revision);
-- Counts of provinces, and of a country by what incident_sum does not know, are read from this alone.
CREATE INDEX incident_division ON incident(country, admin1, day_start, day_end, seen, sensitivity, real_one, background, killed_low, killed_best, killed_high, killed_open, injured_low, injured_best, injured_high, injured_open, reports);
-- Counts and days of the deadlier are read from this alone; those of everything, of a country or kind from incident_sum.
CREATE INDEX incident_counts ON incident(day_start, day_end, seen, sensitivity, real_one, background, killed_low, killed_best, killed_high, killed_open, injured_low, injured_best, injured_high, injured_open, reports);
