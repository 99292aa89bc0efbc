// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import static org.islet.model.store.StoreException.Kind.FOLDER;
import static org.islet.model.store.StoreException.Kind.PASSWORD;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Properties;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The file that holds the database's random 256-bit key, sealed with the password: AES-256-GCM under PBKDF2 with
 * HMAC-SHA-512. Derby never sees the password, and changing it seals the same key anew.
 */
final class SealedKey {

	/** The shortest password taken. */
	static final int SHORTEST = 8;

	/** OWASP's recommendation for PBKDF2-HMAC-SHA512. */
	private static final int ROUNDS = 210_000;
	private static final int KEY_BYTES = 32;
	private static final int TAG_BITS = 128;
	private static final SecureRandom RANDOM = new SecureRandom();

	private SealedKey() {
	}

	/** A new key, as hex digits. */
	static String create() {
		return HexFormat.of().formatHex(random(KEY_BYTES));
	}

	static void seal(String key, char[] password, Path file) {
		if (password.length < SHORTEST) {
			throw Texts.failure(PASSWORD, "password.short", SHORTEST);
		}
		byte[] salt = random(16);
		byte[] nonce = random(12);
		Properties sealed = new Properties();
		sealed.setProperty("kdf", "PBKDF2WithHmacSHA512");
		sealed.setProperty("rounds", String.valueOf(ROUNDS));
		sealed.setProperty("salt", HexFormat.of().formatHex(salt));
		sealed.setProperty("cipher", "AES-256-GCM");
		sealed.setProperty("nonce", HexFormat.of().formatHex(nonce));
		try {
			byte[] wrapped = cipher(Cipher.ENCRYPT_MODE, password, salt, ROUNDS, nonce)
					.doFinal(HexFormat.of().parseHex(key));
			sealed.setProperty("key", HexFormat.of().formatHex(wrapped));
			write(sealed, file);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		} catch (IOException e) {
			throw Texts.failure(e, FOLDER, "folder.unusable", file.getParent());
		}
	}

	/** The key as hex digits, if the password is right. */
	static String open(char[] password, Path file) {
		if (password.length == 0) {
			throw Texts.failure(PASSWORD, "password.needed", file.getParent());
		}
		try (InputStream in = Files.newInputStream(file)) {
			Properties sealed = new Properties();
			sealed.load(in);
			byte[] key = cipher(Cipher.DECRYPT_MODE, password, bytes(sealed, "salt"),
					Integer.parseInt(sealed.getProperty("rounds", "")), bytes(sealed, "nonce"))
					.doFinal(bytes(sealed, "key"));
			return HexFormat.of().formatHex(key);
		} catch (AEADBadTagException e) {
			throw Texts.failure(PASSWORD, "password.wrong", file.getParent());
		} catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
			throw Texts.failure(e, FOLDER, "key.unreadable", file);
		}
	}

	private static byte[] bytes(Properties sealed, String name) {
		return HexFormat.of().parseHex(sealed.getProperty(name, ""));
	}

	private static Cipher cipher(int mode, char[] password, byte[] salt, int rounds, byte[] nonce)
			throws GeneralSecurityException {
		PBEKeySpec spec = new PBEKeySpec(password, salt, rounds, KEY_BYTES * 8);
		byte[] derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
		try {
			SecretKey wrapping = new SecretKeySpec(derived, "AES");
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, wrapping, new GCMParameterSpec(TAG_BITS, nonce));
			return cipher;
		} finally {
			spec.clearPassword();
			Arrays.fill(derived, (byte) 0);
		}
	}

	/** In full or not at all: without this file the data is lost. */
	private static void write(Properties sealed, Path file) throws IOException {
		StringWriter text = new StringWriter();
		sealed.store(text, null);
		Path next = file.resolveSibling(file.getFileName() + ".new");
		try (FileChannel channel = FileChannel.open(next, StandardOpenOption.CREATE,
				StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
			if (next.getFileSystem().supportedFileAttributeViews().contains("posix")) {
				Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-------"));
			}
			ByteBuffer bytes = StandardCharsets.ISO_8859_1.encode(text.toString());
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
		}
		Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	private static byte[] random(int length) {
		byte[] bytes = new byte[length];
		RANDOM.nextBytes(bytes);
		return bytes;
	}
}
