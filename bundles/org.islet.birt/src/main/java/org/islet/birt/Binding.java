// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/**
 * Binds printed reports into one PDF that keeps their pages, fonts, tags and alternative texts. The cover's title and
 * language become the whole's; the bookmarks name each report, with its own below.
 */
final class Binding {

	private Binding() {
	}

	/** A printed report and what it is called in the bookmarks. */
	record Section(String title, byte[] pdf) {
	}

	/** A bookmark: where it leads, counted from its report's first page, and what is below it. */
	private record Mark(String title, int page, List<Mark> below) {
	}

	/** @return how many pages a PDF has */
	static int pages(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return document.getNumberOfPages();
		}
	}

	/** @return the sections in their order, the first of them the cover */
	static byte[] bind(List<Section> sections) throws IOException {
		try (PDDocument whole = Loader.loadPDF(sections.getFirst().pdf())) {
			PDDocumentOutline outline = new PDDocumentOutline();
			outline.addLast(item(new Mark(sections.getFirst().title(), 0, List.of()), whole, 0));
			PDFMergerUtility merger = new PDFMergerUtility();
			for (Section section : sections.subList(1, sections.size())) {
				int first = whole.getNumberOfPages();
				Mark mark = append(merger, whole, section);
				outline.addLast(item(mark, whole, first));
			}
			whole.getDocumentCatalog().setDocumentOutline(outline);
			whole.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
			ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
			whole.save(out);
			return out.toByteArray();
		}
	}

	private static Mark append(PDFMergerUtility merger, PDDocument whole, Section section) throws IOException {
		try (PDDocument report = Loader.loadPDF(section.pdf())) {
			PDDocumentOutline own = report.getDocumentCatalog().getDocumentOutline();
			Mark mark = new Mark(section.title(), 0, own == null ? List.of() : marks(own, report));
			// they are made anew; left in, their targets would be pages that are not in the whole
			report.getDocumentCatalog().setDocumentOutline(null);
			report.getDocumentCatalog().setNames(null);
			merger.appendDocument(whole, report);
			return mark;
		}
	}

	private static List<Mark> marks(PDOutlineNode node, PDDocument report) throws IOException {
		List<Mark> marks = new ArrayList<>();
		for (PDOutlineItem item : node.children()) {
			PDPage page = item.findDestinationPage(report);
			int index = page == null ? -1 : report.getPages().indexOf(page);
			marks.add(new Mark(item.getTitle(), Math.max(0, index), marks(item, report)));
		}
		return marks;
	}

	private static PDOutlineItem item(Mark mark, PDDocument whole, int first) {
		PDOutlineItem item = new PDOutlineItem();
		item.setTitle(mark.title());
		PDPage page = whole.getPage(first + mark.page());
		PDPageXYZDestination destination = new PDPageXYZDestination();
		destination.setPage(page);
		destination.setTop((int) page.getMediaBox().getUpperRightY());
		item.setDestination(destination);
		mark.below().forEach(below -> item.addLast(item(below, whole, first)));
		return item;
	}
}
