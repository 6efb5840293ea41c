CREATE VIRTUAL TABLE incident_words USING fts5(words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE incident_place USING rtree(row_id, west, east, south, north);
