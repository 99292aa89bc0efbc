-- SPDX-License-Identifier: EPL-2.0
-- The mark by which a clinic finds a patient again.
ALTER TABLE patient ADD COLUMN flagged BOOLEAN NOT NULL DEFAULT FALSE;
