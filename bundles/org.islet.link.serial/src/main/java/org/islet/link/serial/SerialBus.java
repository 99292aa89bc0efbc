// SPDX-License-Identifier: EPL-2.0
package org.islet.link.serial;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.islet.device.DeviceException;
import org.islet.device.Reads.Link;
import org.islet.device.link.AttachWatch;
import org.islet.device.link.Attached;
import org.islet.device.link.Bus;
import org.islet.device.link.Channel;
import org.islet.device.link.LineSettings;
import org.islet.device.link.LinkTrouble;
import org.islet.device.link.NativeChannel;
import org.islet.device.link.Natives;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;

/** Serial ports, real and on USB cables, on jSerialComm. */
@Component
public final class SerialBus implements Bus {

	private static final boolean WINDOWS = Natives.platform().startsWith("win32");
	private static final int NOT_PERMITTED = 1;
	private static final int NO_SUCH_FILE = 2;
	private static final int WINDOWS_TAKEN = 5;
	private static final int NO_SUCH_DEVICE = 6;
	private static final int LOCKED = 11;
	private static final int NO_ACCESS = 13;
	private static final int TAKEN = 16;
	private static final int NO_DEVICE = 19;

	private final Set<NativeChannel> open = ConcurrentHashMap.newKeySet();

	@Override
	public Link link() {
		return Link.SERIAL;
	}

	@Override
	public List<Attached> attached() throws DeviceException {
		SerialLibrary.start();
		return ports().map(SerialBus::attached).toList();
	}

	private static Stream<SerialPort> ports() {
		// macOS lists each port twice; the one called "tty" waits for a carrier that no cable has
		return Stream.of(SerialPort.getCommPorts()).filter(p -> !p.getSystemPortPath().startsWith("/dev/tty."));
	}

	private static Attached attached(SerialPort port) {
		boolean usb = port.getVendorID() >= 0 && port.getProductID() >= 0;
		return new Attached(Link.SERIAL, port.getSystemPortPath(),
				usb ? Attached.usb(port.getVendorID(), port.getProductID()) : "", known(port.getPortDescription()),
				known(port.getSerialNumber()), 0);
	}

	private static String known(String said) {
		return said == null || said.equals("Unknown") ? "" : said.strip();
	}

	@Override
	public Watch watch(Runnable listener) throws DeviceException {
		return new AttachWatch(this, listener);
	}

	@Override
	public Channel open(Attached device, LineSettings settings) throws DeviceException {
		SerialLibrary.start();
		if (open.stream().anyMatch(channel -> channel.name().equals(device.path()))) {
			throw LinkTrouble.BUSY.at(device.path());
		}
		SerialPort port = port(device.path());
		SerialLine.set(port, settings);
		if (!port.openPort()) {
			throw refused(device.path(), port.getLastErrorCode());
		}
		return new NativeChannel(new SerialLine(port, device.path()), device.path(), open);
	}

	/** Windows has numbers of its own for "not found" and "not allowed", which there means that somebody else has it. */
	private static DeviceException refused(String path, int code) {
		return switch (code) {
		case NO_SUCH_FILE, NO_SUCH_DEVICE, NO_DEVICE -> LinkTrouble.ABSENT.at(path);
		case NO_ACCESS, NOT_PERMITTED -> LinkTrouble.DENIED.at(path);
		case TAKEN, LOCKED -> LinkTrouble.BUSY.at(path);
		case WINDOWS_TAKEN -> (WINDOWS ? LinkTrouble.BUSY : LinkTrouble.GONE).at(path);
		default -> LinkTrouble.FAILED.at(path, code);
		};
	}

	/** One that is listed, or one that is not but which a person named. */
	private static SerialPort port(String path) throws DeviceException {
		try {
			return ports().filter(p -> p.getSystemPortPath().equals(path)).findFirst()
					.orElseGet(() -> SerialPort.getCommPort(path));
		} catch (SerialPortInvalidPortException e) {
			throw LinkTrouble.ABSENT.because(e, path);
		}
	}

	@Deactivate
	void stop() {
		open.forEach(NativeChannel::close);
	}
}
