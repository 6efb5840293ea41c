-- One text may stand under several headers: what is told of a report later is a version of its own.
DROP INDEX text_version_text;
CREATE INDEX text_version_text ON text_version(report_id, text_sha256);
