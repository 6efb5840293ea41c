-- Counts by country, dates and kind; listings read in their order; the JSON of incidents packed from now on. cairn ledger rebuild packs what is there.
ALTER TABLE incident_body ADD COLUMN packed {bytes};
DROP INDEX IF EXISTS incident_day;
DROP INDEX IF EXISTS incident_country;
DROP INDEX IF EXISTS incident_killed;
DROP INDEX IF EXISTS incident_country_counts;
CREATE INDEX incident_newest ON incident((COALESCE(day_start, -1)) DESC, incident_id);
CREATE INDEX incident_oldest ON incident((COALESCE(day_start, 9999999)), incident_id);
CREATE INDEX incident_country_newest ON incident(country, (COALESCE(day_start, -1)) DESC, incident_id);
CREATE INDEX incident_deadliest ON incident((COALESCE(killed_best, killed_low, -1)) DESC, incident_id)
