-- SPDX-License-Identifier: EPL-2.0
-- The pump settings of a year are found without looking at its glucose.
DROP INDEX entry_by_time;
CREATE INDEX entry_by_time ON entry (patient, at_ms, kind);
