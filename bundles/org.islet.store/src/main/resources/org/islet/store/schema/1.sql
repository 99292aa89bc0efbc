-- SPDX-License-Identifier: EPL-2.0
-- Times are milliseconds since 1970-01-01T00:00: at_ms of the instant in UTC, local_ms of the device's own clock.

-- bigger pages make the page cache, which is counted in pages, hold more
CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.storage.pageSize', '16384');
-- plans are fixed by hints, so that nothing depends on statistics
CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.storage.indexStats.auto', 'false');
-- no gaps in the numbers of patients and originals after a crash
CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.language.sequence.preallocator', '1');

CREATE TABLE patient (
	id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	family_name VARCHAR(2000) NOT NULL,
	given_name VARCHAR(2000) NOT NULL,
	birth_date VARCHAR(20),
	record_number VARCHAR(2000) NOT NULL,
	zone VARCHAR(100) NOT NULL,
	unit VARCHAR(20) NOT NULL,
	target_low DOUBLE NOT NULL,
	target_high DOUBLE NOT NULL,
	low_limit DOUBLE NOT NULL,
	target_set VARCHAR(40) NOT NULL
);

CREATE TABLE meal (
	patient BIGINT NOT NULL REFERENCES patient,
	place INT NOT NULL,
	name VARCHAR(2000) NOT NULL,
	starts VARCHAR(20) NOT NULL,
	ends VARCHAR(20) NOT NULL,
	PRIMARY KEY (patient, place)
);

-- therapy_*: first and last glucose, insulin or carbohydrate
CREATE TABLE device (
	id INT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	patient BIGINT NOT NULL REFERENCES patient,
	name VARCHAR(1000) NOT NULL,
	maker VARCHAR(1000) NOT NULL,
	model VARCHAR(1000) NOT NULL,
	serial VARCHAR(1000) NOT NULL,
	kind VARCHAR(20) NOT NULL,
	firmware VARCHAR(1000) NOT NULL,
	entries BIGINT NOT NULL,
	first_ms BIGINT,
	last_ms BIGINT,
	therapy_first_ms BIGINT,
	therapy_last_ms BIGINT,
	UNIQUE (patient, name)
);

-- A glucose reading is kept in columns, every other entry as JSON in detail. kind, unit, origin, bound: see Codes.
-- No foreign keys: each would cost every insert a look-up and an index; the check looks for strays instead.
CREATE TABLE entry (
	patient BIGINT NOT NULL,
	entry_key VARCHAR(200) NOT NULL,
	at_ms BIGINT NOT NULL,
	local_ms BIGINT NOT NULL,
	kind SMALLINT NOT NULL,
	device INT NOT NULL,
	source BIGINT NOT NULL,
	glucose DOUBLE,
	isig DOUBLE,
	unit SMALLINT,
	origin SMALLINT,
	bound SMALLINT,
	detail CLOB
);
CREATE UNIQUE INDEX entry_by_key ON entry (patient, entry_key);
CREATE INDEX entry_by_time ON entry (patient, at_ms);

CREATE TABLE original (
	id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	patient BIGINT NOT NULL REFERENCES patient,
	name VARCHAR(4000) NOT NULL,
	sha256 VARCHAR(64) NOT NULL,
	bytes BIGINT NOT NULL
);
CREATE INDEX original_by_content ON original (patient, sha256);

-- apart from its description, so that listing originals does not read them; deflated
CREATE TABLE original_content (
	original BIGINT PRIMARY KEY REFERENCES original,
	content BLOB NOT NULL
);

-- each time an original was read; the last one counts
CREATE TABLE reading (
	id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	original BIGINT NOT NULL REFERENCES original,
	importer VARCHAR(1000) NOT NULL,
	version VARCHAR(200) NOT NULL,
	options CLOB NOT NULL,
	at_ms BIGINT NOT NULL
);
