// SPDX-License-Identifier: EPL-2.0
package org.islet.device.host;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.islet.model.DeviceInfo;

/**
 * What reading a device did.
 *
 * @param result what was read and stored; its file is what a person calls the device, its format the driver's id
 * @param device which device it was; empty if it did not tell
 * @param drift how far its clock is ahead of this computer's, negative where behind; empty if it did not tell its time
 * @param before when it was last read to its end; empty the first time
 */
public record UploadResult(ImportResult result, Optional<DeviceInfo> device, Optional<Duration> drift,
		Optional<Instant> before) {
}
