CREATE TABLE incident_words(row_id bigint PRIMARY KEY, words tsvector NOT NULL);
CREATE INDEX incident_words_words ON incident_words USING gin(words);
CREATE TABLE incident_place(row_id bigint PRIMARY KEY, point point NOT NULL);
CREATE INDEX incident_place_point ON incident_place USING gist(point);
