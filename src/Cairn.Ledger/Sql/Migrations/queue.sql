-- The queue of reports: state 0 waits, 1 is lent to a worker, 2 is recorded, 3 is set aside. No part of the record: it can be dropped when it is empty.
CREATE SEQUENCE IF NOT EXISTS queue_token;
CREATE TABLE IF NOT EXISTS queue_report(
  number bigint GENERATED ALWAYS AS IDENTITY, key text COLLATE "C" PRIMARY KEY, report_id text COLLATE "C" NOT NULL, payload text, state smallint NOT NULL DEFAULT 0,
  tries smallint NOT NULL DEFAULT 0, token bigint, lease_until timestamptz, worker text, error text, added timestamptz NOT NULL DEFAULT clock_timestamp(), done timestamptz);
CREATE INDEX IF NOT EXISTS queue_report_waiting ON queue_report(number) WHERE state = 0;
CREATE INDEX IF NOT EXISTS queue_report_lent ON queue_report(lease_until) WHERE state = 1;
CREATE UNIQUE INDEX IF NOT EXISTS queue_report_token ON queue_report(token) WHERE state = 1;
CREATE INDEX IF NOT EXISTS queue_report_open ON queue_report(report_id, number) WHERE state IN (0, 1);
CREATE INDEX IF NOT EXISTS queue_report_aside ON queue_report(number) WHERE state = 3;
CREATE INDEX IF NOT EXISTS queue_report_done ON queue_report(done) WHERE state = 2;
CREATE TABLE IF NOT EXISTS queue_worker(
  worker text PRIMARY KEY, home text NOT NULL, host text NOT NULL, process_id integer NOT NULL, recorded bigint NOT NULL, failed bigint NOT NULL, stopping boolean NOT NULL,
  started timestamptz NOT NULL DEFAULT clock_timestamp(), seen timestamptz NOT NULL);
CREATE TABLE IF NOT EXISTS queue_duty(duty text PRIMARY KEY, worker text NOT NULL, token bigint NOT NULL, lease_until timestamptz NOT NULL);
