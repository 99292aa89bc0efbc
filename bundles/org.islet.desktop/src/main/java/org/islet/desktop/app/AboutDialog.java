// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.islet.desktop.Texts;
import org.islet.desktop.widget.Rows;

/** What this program is, in which version, where its data lies, and whose work is in it under which licences. */
final class AboutDialog extends Dialog {

	private static final Pattern WITHIN_PARAGRAPH = Pattern.compile("(?<=[^\\n])\\n(?![\\n*])");
	private static final int WIDTH = 620;
	private static final int LINES = 14;

	private final Path folder;

	AboutDialog(Shell parent, Path folder) {
		super(parent);
		this.folder = folder;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Texts.of("about.title"));
		shell.setData("id", "about");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(20, 20).spacing(16, 4).applyTo(area);
		Image mark = Pictures.load(area.getDisplay(), "islet.svg");
		Label picture = new Label(area, SWT.NONE);
		picture.setImage(mark);
		picture.addDisposeListener(event -> mark.dispose());
		GridDataFactory.fillDefaults().span(1, 4).align(SWT.BEGINNING, SWT.BEGINNING).applyTo(picture);
		Rows.label(area, "about.name", "title", "Islet");
		Rows.label(area, "about.version", "strong", Texts.of("about.version", Splash.version()));
		Rows.label(area, "about.java", "text", Texts.of("about.java", Runtime.version().toString(),
				System.getProperty("os.name"), System.getProperty("os.arch")));
		Rows.label(area, "about.data", "text", Texts.of("about.data", folder));
		wide(Rows.paragraph(area, "about.purpose", "text", Texts.of("about.purpose")));
		wide(Rows.paragraph(area, "about.licence", "text", Texts.of("about.licence")));
		Text notice = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.WRAP);
		notice.setData("id", "about.notice");
		notice.setText(notice());
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(WIDTH, LINES * notice.getLineHeight())
				.applyTo(notice);
		return area;
	}

	private static void wide(Label label) {
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).indent(0, 8)
				.applyTo(label);
	}

	private static String notice() {
		try (InputStream in = AboutDialog.class.getResourceAsStream("/NOTICE")) {
			return WITHIN_PARAGRAPH.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).replaceAll(" ");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Texts.of("about.close"), true).setData("id", "about.close");
	}
}
