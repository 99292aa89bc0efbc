// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/** A PDF's pages as pictures and as text. Made in memory: nothing of it is written to a disk. For several threads. */
final class Pages implements AutoCloseable {

	/** Width and height, PDF points. */
	record Size(double width, double height) {
	}

	private static final int RED = 0xFF0000;
	private static final int GREEN = 0xFF00;
	private static final int BLUE = 0xFF;
	private static final int DEPTH = 32;

	private final byte[] pdf;
	private final PDDocument document;
	private final PDFRenderer renderer;
	private final List<Size> sizes = new ArrayList<>();

	Pages(byte[] pdf) throws IOException {
		this.pdf = pdf;
		this.document = Loader.loadPDF(pdf);
		this.renderer = new PDFRenderer(document);
		for (PDPage page : document.getPages()) {
			PDRectangle box = page.getCropBox();
			boolean turned = page.getRotation() % 180 != 0;
			sizes.add(turned ? new Size(box.getHeight(), box.getWidth()) : new Size(box.getWidth(), box.getHeight()));
		}
	}

	/** @return the file */
	byte[] pdf() {
		return pdf;
	}

	List<Size> sizes() {
		return sizes;
	}

	/**
	 * @param page from 0
	 * @param scale pixels a point
	 */
	synchronized ImageData picture(int page, double scale) throws IOException {
		BufferedImage image = renderer.renderImage(page, (float) scale, ImageType.RGB);
		int width = image.getWidth();
		int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
		ImageData data = new ImageData(width, image.getHeight(), DEPTH, new PaletteData(RED, GREEN, BLUE));
		for (int y = 0; y < image.getHeight(); y++) {
			data.setPixels(0, y, width, pixels, y * width);
		}
		return data;
	}

	/** @param page from 0 */
	synchronized String text(int page) throws IOException {
		PDFTextStripper words = new PDFTextStripper();
		words.setStartPage(page + 1);
		words.setEndPage(page + 1);
		return words.getText(document);
	}

	/**
	 * @param text in whatever case
	 * @param after a page, from 0
	 * @return the next page that has it, after the last one the first again; -1 if none has
	 */
	int find(String text, int after) throws IOException {
		String wanted = plain(text);
		for (int i = 1; i <= sizes.size(); i++) {
			int page = (after + i) % sizes.size();
			if (plain(text(page)).contains(wanted)) {
				return page;
			}
		}
		return -1;
	}

	private static String plain(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
	}

	@Override
	public synchronized void close() {
		try {
			document.close();
		} catch (IOException e) {
			throw new IllegalStateException("a PDF in memory could not be closed", e);
		}
	}
}
