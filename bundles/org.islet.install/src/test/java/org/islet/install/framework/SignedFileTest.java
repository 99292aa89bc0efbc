// SPDX-License-Identifier: EPL-2.0
package org.islet.install.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipFile;

import jdk.security.jarsigner.JarSigner;
import org.islet.install.Signature;
import org.islet.install.Signature.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedFileTest {

	private static final char[] PASSWORD = "changeit".toCharArray();

	@TempDir
	Path temp;

	private Path jar() throws IOException {
		Path jar = temp.resolve("plain.jar");
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
			for (String name : List.of("a/A.txt", "b.txt")) {
				out.putNextEntry(new JarEntry(name));
				out.write("text".getBytes(StandardCharsets.UTF_8));
			}
		}
		return jar;
	}

	private Path signed() throws Exception {
		Path keys = Files.createTempDirectory(temp, "keys").resolve("keys.p12");
		Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
		Process made = new ProcessBuilder(tool.toString(), "-genkeypair", "-alias", "acme", "-keyalg", "EC", "-dname",
				"CN=Acme Devices, O=Acme", "-storetype", "PKCS12", "-keystore", keys.toString(), "-storepass",
				new String(PASSWORD)).redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start();
		assertEquals(0, made.waitFor());
		KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD);
		Path signed = temp.resolve("signed.jar");
		try (ZipFile plain = new ZipFile(jar().toFile()); OutputStream out = Files.newOutputStream(signed)) {
			KeyStore.PrivateKeyEntry key = (KeyStore.PrivateKeyEntry) store.getEntry("acme",
					new KeyStore.PasswordProtection(PASSWORD));
			new JarSigner.Builder(key).build().sign(plain, out);
		}
		return signed;
	}

	private static void put(Path jar, String name, String text) throws IOException {
		try (FileSystem inside = FileSystems.newFileSystem(jar)) {
			Files.writeString(inside.getPath(name), text);
		}
	}

	@Test
	void aPlainFileIsNotSigned() throws IOException {
		assertEquals(new Signature(State.NONE, List.of()), SignedFile.check(jar()));
	}

	@Test
	void aSignedFileNamesItsSigner() throws Exception {
		assertEquals(new Signature(State.SOUND, List.of("Acme Devices")), SignedFile.check(signed()));
	}

	@Test
	void whatWasChangedOrAddedBreaksTheSignature() throws Exception {
		Path changed = signed();
		put(changed, "b.txt", "other");
		assertEquals(State.BROKEN, SignedFile.check(changed).state());
		Path added = signed();
		put(added, "c.txt", "more");
		assertEquals(State.BROKEN, SignedFile.check(added).state());
	}

	@Test
	void aFeatureFileIsRead() throws IOException {
		Path file = Files.writeString(temp.resolve("f.json"), """
				{"id": "a:b:1", "name": "N", "license": "EPL-2.0; link=x", "bundles": [{"id": "g:x.y:1"}, {"id": "z"}]}
				""");
		var feature = FeatureFiles.read(file.toUri().toURL());
		assertEquals(List.of("x.y"), feature.bundles());
		assertEquals("EPL-2.0", feature.licence());
		assertEquals("", feature.vendor());
	}
}
