-- SPDX-License-Identifier: EPL-2.0
-- Every version of what a person recorded; the latest of a key is the one in entry, unless act says that it is deleted.
-- act and kind: see Codes. detail: the entry as JSON, a glucose reading too.
CREATE TABLE revision (
	id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	patient BIGINT NOT NULL REFERENCES patient,
	entry_key VARCHAR(200) NOT NULL,
	act SMALLINT NOT NULL,
	made_ms BIGINT NOT NULL,
	at_ms BIGINT NOT NULL,
	kind SMALLINT NOT NULL,
	detail CLOB NOT NULL
);
CREATE INDEX revision_by_key ON revision (patient, entry_key, id);
