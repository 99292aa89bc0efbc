// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.islet.install.Installation;
import org.islet.install.Plugin;
import org.islet.install.Signature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is installed, from the running framework. */
class PluginsTest {

	@TempDir
	Path data;

	@Test
	void everyPluginIsListedWithWhatItProvides() {
		List<Plugin> plugins = Sample.service(Installation.class).plugins();
		Plugin contour = plugins.stream().filter(one -> one.bundle().equals("org.islet.driver.contour")).findFirst()
				.orElseThrow();
		assertEquals(Plugin.Kind.DRIVER, contour.kind());
		assertEquals("Islet: Contour meters", contour.title());
		assertEquals(Signature.State.NONE, contour.signature().state());
		assertTrue(Stream.of(Plugin.Kind.values())
				.allMatch(kind -> plugins.stream().anyMatch(one -> one.kind() == kind)));
		Sample.folder(data);
		try (Desk desk = Desk.start(data)) {
			Shell window = desk.await("the window", Widgets::window);
			desk.act(() -> Widgets.menu("View", "Plugins"));
			desk.until("the list", () -> Widgets.find(Table.class, "plugins.list")
					.filter(table -> table.getItemCount() >= plugins.size()).isPresent());
			Screens.take(desk, window, "plugins");
			desk.act(() -> Widgets.the(Text.class, "plugins.search").setText("Contour Next One"));
			desk.until("one is left", () -> Widgets.the(Table.class, "plugins.list").getItemCount() == 1);
			TableItem left = desk.ui(() -> Widgets.the(Table.class, "plugins.list").getItem(0));
			assertEquals(List.of("Islet: Contour meters", "device driver", contour.version(), "not signed"),
					desk.ui(() -> Stream.of(0, 1, 2, 3).map(left::getText).toList()));
		}
	}
}
