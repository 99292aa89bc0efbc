# SPDX-License-Identifier: EPL-2.0
"""Devices that the system's own libraries see and open, and that a program on the other end of a pipe plays.

Lines to it: plug, unplug, say, answer, deny, line, sync. Lines from it: ready, plugged, unplugged, heard, control, line,
note, synced.
Fields are separated by tabs, frames are in hex. It ends when the pipe does.
"""
import collections
import errno
import os
import select
import shutil
import struct
import sys
import termios
import threading
import time

import gi
gi.require_version('UMockdev', '1.0')
from gi.repository import UMockdev

PORTS = '/devices/pci0000:00/0000:00:14.0/usb1/'
writing = threading.Lock()


def tell(*fields):
    with writing:
        sys.stdout.write('\t'.join(str(f) for f in fields) + '\n')
        sys.stdout.flush()


class Device(UMockdev.IoctlBase):
    """What all devices have: a place on the bus, a node, and the other end of the pipe."""

    def __init__(self, bed, number, fields):
        super().__init__()
        self.bed, self.id, self.fields = bed, fields['id'], fields
        self.number = number
        self.vendor, self.product = (int(x, 16) for x in fields['usb'].split(':')) if fields['usb'] else (0, 0)
        self.lock = threading.RLock()
        self.gone = False
        self.asked = collections.deque()  # what to do with the next answers to control transfers
        self.port = PORTS + '1-%d' % number
        self.paths = []  # deepest first
        self.node = None

    def usb_device(self, extra=''):
        node = 'bus/usb/001/%03d' % (self.number + 1)
        return f'''P: {self.port}
N: {node}
E: DEVNAME=/dev/{node}
E: DEVTYPE=usb_device
E: DRIVER=usb
E: PRODUCT={self.vendor:x}/{self.product:x}/100
E: TYPE=0/0/0
E: BUSNUM=001
E: DEVNUM={self.number + 1:03d}
E: MAJOR=189
E: MINOR={self.number}
E: SUBSYSTEM=usb
A: busnum=1\\n
A: devnum={self.number + 1}\\n
A: speed=12\\n
A: bConfigurationValue=1\\n
A: idVendor={self.vendor:04x}\\n
A: idProduct={self.product:04x}\\n
A: bNumConfigurations=1\\n
A: bcdDevice=0100\\n
A: manufacturer=Simulated\\n
A: product={self.fields['name']}\\n
A: serial={self.fields['serial']}\\n
{extra}
'''

    def interface(self):
        return f'''P: {self.port}/1-{self.number}:1.{self.fields['port']}
E: DEVTYPE=usb_interface
E: SUBSYSTEM=usb
A: bInterfaceNumber={int(self.fields['port']):02d}\\n

'''

    def plug(self):
        self.bed.add_from_string(self.description())
        self.bed.attach_ioctl(self.node, self)
        self.bed.uevent('/sys' + self.port, 'add')

    def unplug(self):
        with self.lock:
            self.gone = True
            self.cut()
        self.bed.uevent('/sys' + self.port, 'remove')
        for path in self.paths:
            self.bed.remove_device('/sys' + path)

    def deny(self):
        # whoever is refused still asks the mock who it is
        os.chmod(self.bed.get_root_dir() + '/ioctl' + self.node, 0o777)
        os.chmod(self.bed.get_root_dir() + self.node, 0)

    def ask(self, setup, then):
        """A control transfer that the other end of the pipe answers."""
        self.asked.append(then)
        tell('control', self.id, setup.hex())

    def answer(self, data):
        with self.lock:
            self.asked.popleft()(data)


class Stream(Device):
    """A device whose node is a pseudo terminal."""

    def plug(self):
        super().plug()
        self.master = self.bed.get_dev_fd(self.node)
        self.terminal = os.readlink(self.bed.get_root_dir() + self.node)
        self.slave = os.open(self.terminal, os.O_RDWR | os.O_NOCTTY)

    def cut(self):
        # the next device may get the same terminal
        known = self.bed.get_root_dir() + '/dev/.ptymap/' + self.terminal.replace('/', '_')
        if os.path.lexists(known):
            os.unlink(known)
        os.close(self.slave)
        os.close(self.master)


class Hid(Stream):
    """On hidraw: the terminal only wakes the reader, the reports are handed over by themselves to keep their borders."""
    SIZE, DESCRIPTOR, INFO, SET_FEATURE, GET_FEATURE = 0x4801, 0x4802, 0x4803, 0x4806, 0x4807

    def __init__(self, bed, number, fields):
        super().__init__(bed, number, fields)
        self.node = '/dev/hidraw%d' % number
        self.hid = f'{self.port}/1-{number}:1.{fields["port"]}/0003:{self.vendor:04X}:{self.product:04X}.{number:04X}'
        self.paths = [f'{self.hid}/hidraw/hidraw{number}', self.hid, self.hid.rsplit('/', 1)[0], self.port]
        self.reports = collections.deque()
        report = '8501' if fields['numbered'] == 'true' else ''
        self.descriptor = bytes.fromhex('0600ff0901a101' + report + '150026ff007508954009018102090295409102'
                                        '09037508950fb102c0')

    def description(self):
        return f'''P: {self.paths[0]}
N: hidraw{self.number}
E: DEVNAME={self.node}
E: MAJOR=246
E: MINOR={self.number}
E: SUBSYSTEM=hidraw
L: device=../../../{os.path.basename(self.hid)}

P: {self.hid}
E: DRIVER=hid-generic
E: HID_ID=0003:{self.vendor:08X}:{self.product:08X}
E: HID_NAME={self.fields['name']}
E: HID_UNIQ={self.fields['serial']}
E: SUBSYSTEM=hid
H: report_descriptor={self.descriptor.hex()}

''' + self.interface() + self.usb_device()

    def say(self, frame):
        with self.lock:
            if not self.gone:
                self.reports.append(frame)
                os.write(self.master, b'.')

    def do_handle_read(self, client):
        with self.lock:
            if not self.reports:
                return False
            os.read(self.slave, 1)
            wanted = client.props.arg
            report = self.reports.popleft()[:len(wanted.retrieve())]
            wanted.update(0, report)
            client.complete(len(report), 0)
            return True

    def do_handle_write(self, client):
        data = bytes(client.props.arg.retrieve())
        if self.gone:
            client.complete(-1, errno.ENODEV)
        else:
            # the system takes off the number of devices that have only one kind of report
            tell('heard', self.id, (data if data[0] else data[1:]).hex())
            client.complete(len(data), 0)
        return True

    def do_handle_ioctl(self, client):
        request, arg = client.props.request, client.props.arg
        kind, size = request & 0xFFFF, request >> 16 & 0x3FFF
        with self.lock:
            if self.gone:
                client.complete(-1, errno.ENODEV)
            elif kind == self.SIZE:
                arg.resolve(0, 4).update(0, struct.pack('<i', len(self.descriptor)))
                client.complete(0, 0)
            elif kind == self.DESCRIPTOR:
                arg.resolve(0, 4 + len(self.descriptor)).update(
                    0, struct.pack('<I', len(self.descriptor)) + self.descriptor)
                client.complete(0, 0)
            elif kind == self.INFO:
                arg.resolve(0, 8).update(0, struct.pack('<IHH', 3, self.vendor, self.product))
                client.complete(0, 0)
            elif kind == self.SET_FEATURE:
                data = bytes(arg.resolve(0, size).retrieve())
                self.ask(struct.pack('<BBHHH', 0x21, 9, 0x300 | data[0], 0, size - 1) + data[1:],
                         lambda answer: client.complete(size, 0))
            elif kind == self.GET_FEATURE:
                buffer = arg.resolve(0, size)
                number = bytes(buffer.retrieve())[0]

                def give(answer):
                    buffer.update(0, bytes([number]) + answer[:size - 1])
                    client.complete(min(size, len(answer) + 1), 0)
                self.ask(struct.pack('<BBHHH', 0xA1, 1, 0x300 | number, 0, size - 1), give)
            else:
                client.complete(-1, errno.ENOTTY)
        return True


class Serial(Stream):
    """On a USB cable; what a pseudo terminal lacks of one is kept here."""
    GET, SET_BITS, CLEAR_BITS, SET = 0x5415, 0x5416, 0x5417, 0x5418
    DTR, RTS = 0x002, 0x004

    def __init__(self, bed, number, fields):
        super().__init__(bed, number, fields)
        self.node = '/dev/ttyUSB%d' % number
        base = f'{self.port}/1-{number}:1.{fields["port"]}'
        self.paths = [f'{base}/ttyUSB{number}/tty/ttyUSB{number}', f'{base}/ttyUSB{number}', base, self.port]
        self.modem = 0

    def description(self):
        return f'''P: {self.paths[0]}
N: ttyUSB{self.number}
E: DEVNAME={self.node}
E: MAJOR=188
E: MINOR={self.number}
E: SUBSYSTEM=tty
A: dev=188:{self.number}\\n
L: device=../../../ttyUSB{self.number}

P: {self.paths[1]}
E: DRIVER=ftdi_sio
E: SUBSYSTEM=usb-serial
L: driver=../../../../../../../bus/usb-serial/drivers/ftdi_sio

''' + self.interface() + self.usb_device()

    def plug(self):
        os.makedirs(self.bed.get_root_dir() + '/sys/bus/usb-serial/drivers/ftdi_sio', exist_ok=True)
        super().plug()
        self.end = os.pipe()
        self.listening = threading.Thread(target=self.listen, daemon=True)
        self.listening.start()

    def listen(self):
        while self.end[0] not in (ready := select.select([self.master, self.end[0]], [], [])[0]):
            if ready:
                tell('heard', self.id, os.read(self.master, 4096).hex())

    def cut(self):
        # a terminal that is still read from does not hang up
        os.write(self.end[1], b'.')
        self.listening.join()
        super().cut()

    def say(self, frame):
        while frame and not self.gone:
            frame = frame[os.write(self.master, frame):]

    def line(self):
        flags, speed = termios.tcgetattr(self.master)[2], termios.tcgetattr(self.master)[4]
        names = {getattr(termios, n): n[1:] for n in dir(termios) if n[0] == 'B' and n[1:].isdigit()}
        tell('line', self.id, 'baud=%s dtr=%d rts=%d' % (
            names.get(speed, speed), bool(self.modem & self.DTR), bool(self.modem & self.RTS)))

    def do_handle_read(self, client):
        return False

    def do_handle_write(self, client):
        return False

    def do_handle_ioctl(self, client):
        kind, arg = client.props.request, client.props.arg
        if self.gone:
            client.complete(-1, errno.EIO)
        elif kind in (self.GET, self.SET_BITS, self.CLEAR_BITS, self.SET):
            bits = arg.resolve(0, 4)
            value = struct.unpack('<i', bytes(bits.retrieve()))[0]
            if kind == self.GET:
                bits.update(0, struct.pack('<i', self.modem))
            elif kind == self.SET_BITS:
                self.modem |= value
            elif kind == self.CLEAR_BITS:
                self.modem &= ~value
            else:
                self.modem = value
            client.complete(0, 0)
        else:
            client.complete(*client.execute())
        return True


class Usb(Device):
    """On usbfs, see linux/usbdevice_fs.h."""
    CONTROL, BULK, INTERRUPT = 2, 3, 1  # types of requests
    PACKET = 64
    PATIENCE = 0.005  # how long a library that asks again and again is kept waiting, so that it uses no whole core
    NAMES = {0x04: 'SETINTERFACE', 0x05: 'SETCONFIGURATION', 0x08: 'GETDRIVER', 0x0a: 'SUBMITURB', 0x0b: 'DISCARDURB',
             0x0c: 'REAPURB', 0x0d: 'REAPURB', 0x0f: 'CLAIM', 0x10: 'RELEASE', 0x12: 'IOCTL', 0x14: 'RESET',
             0x15: 'CLEAR_HALT', 0x16: 'DISCONNECT', 0x17: 'CONNECT', 0x1a: 'CAPABILITIES', 0x1b: 'DISCONNECT_CLAIM'}

    def __init__(self, bed, number, fields):
        super().__init__(bed, number, fields)
        self.node = '/dev/bus/usb/001/%03d' % (number + 1)
        self.paths = [self.port]
        self.iface = int(fields['port'])
        self.driver = fields['driver']
        self.owner = None
        self.packets = collections.deque()
        self.reading = []  # requests for packets: client, request, buffer, what came so far
        self.done = collections.defaultdict(collections.deque)  # by client
        self.held = {}  # clients that ask for what is done, until when they wait
        self.change = threading.Condition(self.lock)
        self.transfer = 3 if fields['interrupt'] == 'true' else 2
        self.strings = ['', 'Simulated', fields['name'], fields['serial']]

    def description(self):
        device = struct.pack('<BBHBBBBHHHBBBB', 18, 1, 0x200, 0, 0, 0, 64, self.vendor, self.product, 0x100, 1, 2, 3, 1)
        endpoints = b''.join(struct.pack('<BBBBHB', 7, 5, address, self.transfer, self.PACKET, 1)
                             for address in (0x81, 0x01))
        interfaces = b''.join(struct.pack('<BBBBBBBBB', 9, 4, i, 0, 2 if i == self.iface else 0, 255, 0, 0, 0)
                              + (endpoints if i == self.iface else b'') for i in range(self.iface + 1))
        config = struct.pack('<BBHBBBBB', 9, 2, 9 + len(interfaces), self.iface + 1, 1, 0, 0xC0, 49) + interfaces
        self.descriptors = {1: device, 2: config}
        return self.usb_device('H: descriptors=' + (device + config).hex())

    def plug(self):
        super().plug()
        threading.Thread(target=self.hold, daemon=True).start()

    def cut(self):
        for client, request, buffer, came in self.reading:
            self.finish(client, request, buffer, came, -errno.ESHUTDOWN)
        self.reading = []
        self.change.notify()

    def say(self, frame):
        with self.lock:
            self.packets.extend(frame[i:i + self.PACKET] for i in range(0, max(1, len(frame)), self.PACKET))
            self.hand_over()

    def hand_over(self):
        while self.packets and self.reading:
            client, request, buffer, came = self.reading[0]
            room = len(buffer.retrieve())
            while self.packets and len(came) < room:
                packet = self.packets.popleft()
                if len(came) + len(packet) > room:
                    self.reading.pop(0)
                    self.finish(client, request, buffer, came, -errno.EOVERFLOW)
                    break
                came += packet
                if len(packet) < self.PACKET or len(came) == room:
                    self.reading.pop(0)
                    self.finish(client, request, buffer, came, 0)
                    break

    def finish(self, client, request, buffer, data, status, length=None):
        if data:
            buffer.update(0, bytes(data))
        request.update(4, struct.pack('<i', status))
        request.update(28, struct.pack('<i', len(data) if length is None else length))
        self.done[client].append(request)
        self.change.notify()

    def hold(self):
        """Answers those who ask for what is done: at once if something is, else when they waited a little."""
        with self.lock:
            while True:
                now = time.monotonic()
                for client in [c for c, until in self.held.items() if self.done[c] or self.gone or until <= now]:
                    del self.held[client]
                    if self.done[client]:
                        client.props.arg.resolve(0, 8).set_ptr(0, self.done[client].popleft())
                        client.complete(0, 0)
                    else:
                        client.complete(-1, errno.ENODEV if self.gone else errno.EAGAIN)
                self.change.wait(min(self.held.values()) - now if self.held else None)

    def do_client_vanished(self, client):
        with self.lock:
            if self.owner == client:
                self.owner = None

    def do_handle_ioctl(self, client):
        kind = client.props.request & 0xFF
        name = self.NAMES.get(kind, '')
        with self.lock:
            if name == 'REAPURB':
                self.held[client] = time.monotonic() + self.PATIENCE
                self.change.notify()
            elif self.gone:
                client.complete(-1, errno.ENODEV)
            elif name in ('SUBMITURB', 'DISCARDURB', 'CAPABILITIES', 'GETDRIVER', 'CLAIM', 'RELEASE', 'IOCTL',
                          'DISCONNECT_CLAIM'):
                getattr(self, name.lower())(client, client.props.arg)
            else:
                client.complete(*((0, 0) if name else (-1, errno.ENOTTY)))
        return True

    def capabilities(self, client, arg):
        arg.resolve(0, 4).update(0, struct.pack('<I', 0x1 | 0x4 | 0x10))
        client.complete(0, 0)

    def getdriver(self, client, arg):
        if not self.driver:
            client.complete(-1, errno.ENODATA)
            return
        arg.resolve(0, 260).update(4, self.driver.encode() + b'\0')
        client.complete(0, 0)

    def take(self, client):
        if self.owner not in (None, client) or self.driver:
            client.complete(-1, errno.EBUSY)
        else:
            self.owner = client
            tell('note', self.id, 'claimed')
            client.complete(0, 0)

    def claim(self, client, arg):
        self.take(client)

    def disconnect_claim(self, client, arg):
        self.disconnect()
        self.take(client)

    def disconnect(self):
        if self.driver:
            self.kept, self.driver = self.driver, ''
            tell('note', self.id, 'detached ' + self.kept)

    def ioctl(self, client, arg):
        code = struct.unpack_from('<i', bytes(arg.resolve(0, 16).retrieve()), 4)[0] & 0xFF
        if self.NAMES.get(code) == 'DISCONNECT':
            self.disconnect()
        elif self.NAMES.get(code) == 'CONNECT' and getattr(self, 'kept', ''):
            self.driver, self.kept = self.kept, ''
            tell('note', self.id, 'attached ' + self.driver)
        client.complete(0, 0)

    def release(self, client, arg):
        self.owner = None
        tell('note', self.id, 'released')
        client.complete(0, 0)

    def submiturb(self, client, arg):
        request = arg.resolve(0, 56)
        kind, endpoint = bytes(request.retrieve())[:2]
        length = struct.unpack_from('<i', bytes(request.retrieve()), 24)[0]
        buffer = request.resolve(16, length)
        if kind == self.CONTROL:
            self.control(client, request, buffer)
        elif endpoint & 0x80:
            self.reading.append((client, request, buffer, bytearray()))
            self.hand_over()
        else:
            tell('heard', self.id, bytes(buffer.retrieve()).hex())
            self.finish(client, request, buffer, None, 0, length)
        client.complete(0, 0)

    def control(self, client, request, buffer):
        data = bytes(buffer.retrieve())
        kind, asked, value, index, length = struct.unpack('<BBHHH', data[:8])

        def give(answer):
            if answer is None:
                self.finish(client, request, buffer, None, -errno.EPIPE, 0)
            elif kind & 0x80:
                self.finish(client, request, buffer, data[:8] + answer[:length], 0, len(answer[:length]))
            else:
                self.finish(client, request, buffer, None, 0, length)
        if kind == 0x80 and asked == 6:
            give(self.descriptor(value >> 8, value & 0xFF))
        else:
            self.ask(data if kind & 0x80 == 0 else data[:8], give)

    def descriptor(self, kind, number):
        if kind == 3 and number < len(self.strings):
            text = self.strings[number].encode('utf-16-le') if number else struct.pack('<H', 0x409)
            return bytes([len(text) + 2, 3]) + text
        return self.descriptors.get(kind)

    def discardurb(self, client, arg):
        address = struct.unpack('<Q', bytes(arg.retrieve())[:8])[0]
        for waiting in self.reading:
            if waiting[1].client_addr == address:
                self.reading.remove(waiting)
                self.finish(*waiting, -errno.ENOENT)
                client.complete(0, 0)
                return
        client.complete(-1, errno.EINVAL)


def main():
    bed = UMockdev.Testbed.new()
    os.chmod(bed.get_root_dir(), 0o755)
    # a system has them before the first device comes; libusb decides only once what it looks into
    for folder in '/sys/bus/usb/devices', '/dev/bus/usb':
        os.makedirs(bed.get_root_dir() + folder, exist_ok=True)
    tell('ready', bed.get_root_dir())
    devices = {}
    kinds = {'HID': Hid, 'USB': Usb, 'SERIAL': Serial}
    for count, line in enumerate(sys.stdin):
        command, number, *fields = line.rstrip('\n').split('\t')
        if command == 'plug':
            device = dict(f.split('=', 1) for f in fields)
            devices[number] = kinds[device['kind']](bed, len(devices) + 1, dict(device, id=number))
            devices[number].plug()
            tell('plugged', number, devices[number].node)
        elif command == 'unplug':
            devices[number].unplug()
            tell('unplugged', number)
        elif command == 'say':
            devices[number].say(bytes.fromhex(fields[0]))
        elif command == 'answer':
            devices[number].answer(bytes.fromhex(fields[0]))
        elif command == 'deny':
            devices[number].deny()
            tell('denied', number)
        elif command == 'sync':
            tell('synced', number)
        elif command == 'line':
            devices[number].line()
    shutil.rmtree(bed.get_root_dir(), ignore_errors=True)
    sys.stdout.flush()
    os._exit(0)


main()
