-- The incidents: concluded from the record, dropped and built again at will. The same tables serve a past moment in a file of its own.
CREATE TABLE incident(
  row_id {int} PRIMARY KEY, incident_id {text} NOT NULL, seen {int} NOT NULL, sensitivity {int} NOT NULL, review {int} NOT NULL, new_evidence {int} NOT NULL,
  real_one {int} NOT NULL, background {int} NOT NULL, contested {int} NOT NULL, day_start {int}, day_end {int}, country {text}, admin1 {text}, event_type {text},
  sub_event_type {text}, lat {real}, lon {real}, radius_km {real}, where_prec {int}, killed_low {int}, killed_best {int}, killed_high {int}, killed_open {int} NOT NULL,
  injured_low {int}, injured_best {int}, injured_high {int}, injured_open {int} NOT NULL, reports {int} NOT NULL, changed {int} NOT NULL, created {int} NOT NULL, confidence {int}){strict};
CREATE TABLE incident_body(row_id {int} PRIMARY KEY, extra {text} NOT NULL, packed {bytes} NOT NULL){strict};
CREATE TABLE incident_account(account_id {int} PRIMARY KEY, incident_id {text} NOT NULL, report_id {text} NOT NULL, position {int} NOT NULL, rejected {int} NOT NULL){strict};
CREATE TABLE incident_actor(row_id {int} NOT NULL, name {text} NOT NULL, folded {text} NOT NULL, role {int} NOT NULL, claims {int} NOT NULL, PRIMARY KEY (row_id, folded, role)){keyed};
CREATE TABLE incident_act(row_id {int} NOT NULL, act {int} NOT NULL, PRIMARY KEY (row_id, act)){keyed};
CREATE TABLE forward(incident_id {text} PRIMARY KEY, status {text} NOT NULL, forward_to {text} NOT NULL, reason {text}, revision {int} NOT NULL){strict};
