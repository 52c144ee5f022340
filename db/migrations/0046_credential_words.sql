-- Which credential types and tracks there are is what the programme's editions say; the verbs that write a declaration ask
-- them. Here stays what holds for every programme: words that fit an edition.
ALTER TABLE credential DROP CONSTRAINT credential_type_check;
ALTER TABLE credential DROP CONSTRAINT credential_track_check;
ALTER TABLE credential DROP CONSTRAINT credential_check;
ALTER TABLE credential ADD CONSTRAINT credential_type_word CHECK (type ~ '^[A-Za-z0-9][A-Za-z0-9 .&+-]{0,59}$');
ALTER TABLE credential ADD CONSTRAINT credential_track_word CHECK (track ~ '^[A-Za-z0-9][A-Za-z0-9 .&+-]{0,59}$');
