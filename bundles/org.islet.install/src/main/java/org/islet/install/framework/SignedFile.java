// SPDX-License-Identifier: EPL-2.0
package org.islet.install.framework;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

import org.islet.install.Signature;
import org.islet.install.Signature.State;

/** Compares a JAR with its signatures, byte by byte. */
final class SignedFile {

	private SignedFile() {
	}

	static Signature check(Path jar) throws IOException {
		Set<String> signers = new TreeSet<>();
		boolean plain = false;
		try (JarFile file = new JarFile(jar.toFile(), true)) {
			for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements();) {
				JarEntry entry = entries.nextElement();
				if (!entry.isDirectory() && !entry.getName().startsWith("META-INF/")) {
					plain |= !signed(file, entry, signers);
				}
			}
			boolean any = file.stream().anyMatch(entry -> entry.getName().matches("META-INF/[^/]+\\.SF"));
			State state = !any ? State.NONE : plain ? State.BROKEN : State.SOUND;
			return new Signature(state, List.copyOf(signers));
		} catch (SecurityException e) {
			return new Signature(State.BROKEN, List.copyOf(signers));
		}
	}

	/** Reading an entry to its end is what compares it. */
	private static boolean signed(JarFile file, JarEntry entry, Set<String> signers) throws IOException {
		try (InputStream content = file.getInputStream(entry)) {
			content.transferTo(OutputStream.nullOutputStream());
		}
		CodeSigner[] all = entry.getCodeSigners();
		if (all == null) {
			return false;
		}
		for (CodeSigner signer : all) {
			if (signer.getSignerCertPath().getCertificates().getFirst() instanceof X509Certificate certificate) {
				signers.add(name(certificate.getSubjectX500Principal().getName()));
			}
		}
		return true;
	}

	private static String name(String distinguished) {
		try {
			for (Rdn part : new LdapName(distinguished).getRdns()) {
				if (part.getType().equalsIgnoreCase("CN")) {
					return String.valueOf(part.getValue());
				}
			}
		} catch (InvalidNameException e) {
			// shown as it is
		}
		return distinguished;
	}
}
