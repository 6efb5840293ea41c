CREATE UNIQUE INDEX incident_once ON incident(incident_id, seen);
CREATE INDEX incident_day ON incident(day_start, incident_id);
CREATE INDEX incident_country ON incident(country, day_start, incident_id);
CREATE INDEX incident_killed ON incident(killed_best, incident_id);
CREATE INDEX incident_changed ON incident(changed, incident_id);
CREATE INDEX incident_account_incident ON incident_account(incident_id, position);
CREATE INDEX incident_account_report ON incident_account(report_id);
CREATE INDEX incident_actor_name ON incident_actor(folded);
CREATE INDEX forward_revision ON forward(revision);
-- Counts and days, of everything or of a country, are read from these alone.
CREATE INDEX incident_counts ON incident(day_start, day_end, seen, sensitivity, real_one, background, killed_low, killed_best, killed_high, killed_open, injured_low, injured_best, injured_high, injured_open, reports);
CREATE INDEX incident_country_counts ON incident(country, day_start, day_end, seen, sensitivity, real_one, background, killed_low, killed_best, killed_high, killed_open, injured_low, injured_best, injured_high, injured_open, reports);
