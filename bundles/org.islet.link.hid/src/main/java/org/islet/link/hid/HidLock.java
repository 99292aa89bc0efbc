// SPDX-License-Identifier: EPL-2.0
package org.islet.link.hid;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.islet.device.DeviceException;
import org.islet.device.link.LinkTrouble;
import org.islet.device.link.Natives;

/**
 * Keeps a second Islet away from a device. Linux gives every program that opens an HID device all of its reports, so that
 * two would spoil each other's conversation. Other systems refuse the second by themselves.
 */
final class HidLock implements AutoCloseable {

	private static final HidLock NONE = new HidLock(null);

	private final FileChannel file;

	private HidLock(FileChannel file) {
		this.file = file;
	}

	static HidLock of(String path) throws DeviceException {
		if (!Natives.platform().startsWith("linux")) {
			return NONE;
		}
		try {
			FileChannel file = FileChannel.open(Path.of(path), StandardOpenOption.READ, StandardOpenOption.WRITE);
			if (isTaken(file)) {
				file.close();
				throw LinkTrouble.BUSY.at(path);
			}
			return new HidLock(file);
		} catch (NoSuchFileException e) {
			throw LinkTrouble.ABSENT.because(e, path);
		} catch (AccessDeniedException e) {
			throw LinkTrouble.DENIED.because(e, path);
		} catch (IOException e) {
			throw LinkTrouble.FAILED.because(e, path, e.getMessage());
		}
	}

	private static boolean isTaken(FileChannel file) throws IOException {
		try {
			return file.tryLock() == null;
		} catch (OverlappingFileLockException e) {
			return true;
		}
	}

	@Override
	public void close() {
		if (file != null) {
			try {
				file.close();
			} catch (IOException e) {
				// the device is gone, and the lock with it
			}
		}
	}
}
