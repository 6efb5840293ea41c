-- The record. Rows are added, never changed; lawful erasure alone empties some columns and says so.
CREATE TABLE chain_head(only_row {int} PRIMARY KEY CHECK (only_row = 1), number {int} NOT NULL, hash {text} NOT NULL){strict};
CREATE TABLE revision(
  number {int} PRIMARY KEY, kind {text} NOT NULL, entity {text} NOT NULL, commitment {text} NOT NULL, salt {text}, actor {text} NOT NULL,
  at_us {int} NOT NULL, previous_hash {text} NOT NULL, hash {text} NOT NULL){strict};
CREATE INDEX revision_at ON revision(at_us);
CREATE TABLE report(report_id {text} PRIMARY KEY, kind {text} NOT NULL, revision {int} NOT NULL){strict};
CREATE TABLE text_version(
  report_id {text} NOT NULL, version {int} NOT NULL, text_sha256 {text} NOT NULL, original_sha256 {text} NOT NULL, header {text} NOT NULL, body {text} NOT NULL,
  erased {int} NOT NULL DEFAULT 0, revision {int} NOT NULL, PRIMARY KEY (report_id, version)){strict};
CREATE UNIQUE INDEX text_version_text ON text_version(report_id, text_sha256);
CREATE TABLE coding(
  coding_id {int} PRIMARY KEY, report_id {text} NOT NULL, version {int} NOT NULL, coder_version {text} NOT NULL, statements {text} NOT NULL, diagnostics {text} NOT NULL,
  revision {int} NOT NULL){strict};
CREATE UNIQUE INDEX coding_once ON coding(report_id, version, coder_version);
CREATE TABLE account(account_id {int} PRIMARY KEY, coding_id {int} NOT NULL, key {text} NOT NULL, body {text} NOT NULL){strict};
CREATE INDEX account_coding ON account(coding_id);
CREATE INDEX account_key ON account(key);
CREATE TABLE link(account_id {int} NOT NULL, revision {int} NOT NULL, incident_id {text} NOT NULL, PRIMARY KEY (account_id, revision)){strict};
CREATE INDEX link_incident ON link(incident_id);
CREATE TABLE copy(report_id {text} NOT NULL, revision {int} NOT NULL, copy_group {text} NOT NULL, origin {text}, kind {text} NOT NULL, PRIMARY KEY (report_id, revision)){strict};
CREATE TABLE decision(number {int} PRIMARY KEY, body {text} NOT NULL, actor {text} NOT NULL, at_us {int} NOT NULL, revision {int} NOT NULL){strict};
CREATE TABLE release(number {int} PRIMARY KEY, name {text} NOT NULL, as_of {int} NOT NULL, manifest {text} NOT NULL, actor {text} NOT NULL, at_us {int} NOT NULL, revision {int} NOT NULL){strict};
CREATE TABLE release_incident(number {int} NOT NULL, incident_id {text} NOT NULL, body {text} NOT NULL, PRIMARY KEY (number, incident_id)){strict};
CREATE TABLE erasure(revision {int} PRIMARY KEY, report_id {text} NOT NULL, body {text} NOT NULL){strict};
CREATE INDEX erasure_report ON erasure(report_id);
CREATE TABLE reference_series(series_id {text} PRIMARY KEY, format {text} NOT NULL, note {text} NOT NULL, content_sha256 {text} NOT NULL, revision {int} NOT NULL){strict};
CREATE TABLE reference_row(
  series_id {text} NOT NULL, row_id {text} NOT NULL, day_start {int}, day_end {int}, country {text}, event_type {text}, actors {text} NOT NULL,
  killed_low {int}, killed_best {int}, killed_high {int}, lat {real}, lon {real}, body {text} NOT NULL, PRIMARY KEY (series_id, row_id)){strict};
CREATE INDEX reference_row_day ON reference_row(series_id, day_start);

-- In force: follows from the record, kept for speed, rebuilt at will.
CREATE TABLE report_now(
  report_id {text} PRIMARY KEY, version {int} NOT NULL, coding_id {int} NOT NULL, published_day {int}, publisher {text}, title {text}, url {text}, accounts {int} NOT NULL,
  linked {int} NOT NULL DEFAULT 0){strict};
CREATE INDEX report_now_unlinked ON report_now(linked) WHERE linked = 0;
CREATE TABLE concluded(only_row {int} PRIMARY KEY CHECK (only_row = 1), revision {int} NOT NULL){strict};
