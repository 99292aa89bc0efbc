// SPDX-License-Identifier: EPL-2.0
package org.islet.format.tidepool;

import org.islet.json.records.JsonRecord;

/**
 * Where a record came from.
 *
 * @param device Tidepool's id of the device; empty for what a person or an app entered
 * @param upload the id of the upload
 */
record Origin(String device, String upload) {

	static Origin of(JsonRecord record) {
		return new Origin(record.text("deviceId").orElse(""), record.text("uploadId").orElse(""));
	}
}
