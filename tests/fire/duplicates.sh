#!/usr/bin/env bash
# duplicates.sh: the same reports are delivered three times, twice while two workers are at it, and once more after they were recorded.
. "$(dirname "$0")/common.sh"
start_pg; queue_reports
worker; worker
"$cairn" ingest --cluster "$CAIRN_PG" "$work/reports.jsonl" & "$cairn" ingest --cluster "$CAIRN_PG" "$work/reports.jsonl"; wait $!
wait_rest
"$cairn" ingest --cluster "$CAIRN_PG" "$work/reports.jsonl"
wait_rest; verdict "duplicate delivery"
