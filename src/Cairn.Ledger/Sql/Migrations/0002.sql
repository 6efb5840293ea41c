-- How sure the coder was of an incident, per mille (null: not said), for the order of review. cairn ledger rebuild fills it.
ALTER TABLE incident ADD COLUMN confidence {int};
