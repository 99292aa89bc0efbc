-- SPDX-License-Identifier: EPL-2.0
-- What the next read of a device has to know: how far the last one came, by which driver, when.
CREATE TABLE mark (
	patient BIGINT NOT NULL REFERENCES patient,
	device VARCHAR(1000) NOT NULL,
	name VARCHAR(100) NOT NULL,
	content VARCHAR(2000) NOT NULL,
	PRIMARY KEY (patient, device, name)
);
CREATE INDEX mark_by_device ON mark (device);
CREATE INDEX device_by_name ON device (name);
