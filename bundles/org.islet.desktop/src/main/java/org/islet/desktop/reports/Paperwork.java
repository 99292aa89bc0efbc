// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Shell;
import org.islet.desktop.Texts;
import org.islet.desktop.session.Failure;
import org.islet.desktop.session.Session;
import org.islet.desktop.session.Task;

/** Puts a report on paper: one page after the other is drawn in a thread of its own and handed to the printer here. */
final class Paperwork {

	private static final int FINEST = 300;
	private static final double POINTS = 72;

	private final Session session;
	private final Shell shell;
	private final Consumer<Failure> failed;

	Paperwork(Session session, Shell shell, Consumer<Failure> failed) {
		this.session = session;
		this.shell = shell;
		this.failed = failed;
	}

	/** Asks for the printer, then prints. */
	void print(Printed printed) {
		int pages = printed.pages().sizes().size();
		PrintDialog dialog = new PrintDialog(shell, SWT.NONE);
		PrinterData first = new PrinterData();
		first.startPage = 1;
		first.endPage = pages;
		dialog.setPrinterData(first);
		PrinterData chosen = dialog.open();
		if (chosen != null) {
			print(printed, chosen);
		}
	}

	/** Prints without asking. */
	void print(Printed printed, PrinterData chosen) {
		boolean some = chosen.scope == PrinterData.PAGE_RANGE;
		int pages = printed.pages().sizes().size();
		int from = some ? Math.clamp(chosen.startPage - 1L, 0, pages - 1) : 0;
		int to = some ? Math.clamp(chosen.endPage - 1L, from, pages - 1) : pages - 1;
		Printer printer = new Printer(chosen);
		if (!printer.startJob(printed.fileName())) {
			printer.dispose();
			return;
		}
		next(printed, printer, from, to);
	}

	private void next(Printed printed, Printer printer, int page, int last) {
		double dots = Math.min(FINEST, printer.getDPI().x);
		Task<ImageData> task = session.start(Texts.of("reports.paperwork", printed.title()), (store, progress) -> {
			progress.at((double) page / (last + 1), Texts.of("reports.page", String.valueOf(page + 1)));
			return printed.pages().picture(page, dots / POINTS);
		});
		task.done(data -> {
			draw(printer, data, printed.pages().sizes().get(page));
			if (page == last || task.cancelled()) {
				end(printer, task.cancelled());
			} else {
				next(printed, printer, page + 1, last);
			}
		}).failed(failure -> {
			end(printer, true);
			failed.accept(failure);
		});
	}

	private static void end(Printer printer, boolean broken) {
		if (broken) {
			printer.cancelJob();
		} else {
			printer.endJob();
		}
		printer.dispose();
	}

	/** In its true size in the middle of the paper, smaller where the printer's edge would cut it. */
	private static void draw(Printer printer, ImageData data, Pages.Size size) {
		printer.startPage();
		GC gc = new GC(printer);
		Image image = new Image(printer, data);
		Point dots = printer.getDPI();
		Rectangle paper = printer.getBounds();
		double shrink = Math.min(1, Math.min(paper.width / (size.width() / POINTS * dots.x),
				paper.height / (size.height() / POINTS * dots.y)));
		int width = (int) Math.round(size.width() / POINTS * dots.x * shrink);
		int height = (int) Math.round(size.height() / POINTS * dots.y * shrink);
		Rectangle trim = printer.computeTrim(0, 0, 0, 0);
		gc.drawImage(image, 0, 0, data.width, data.height, trim.x + (paper.width - width) / 2,
				trim.y + (paper.height - height) / 2, width, height);
		image.dispose();
		gc.dispose();
		printer.endPage();
	}
}
