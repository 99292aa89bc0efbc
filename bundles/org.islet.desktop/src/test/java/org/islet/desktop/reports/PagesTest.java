// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;

class PagesTest {

	private static final RGB WHITE = new RGB(255, 255, 255);
	private static final RGB ORANGE = new RGB(255, 128, 0);

	/** Pages of 200 by 300 points with a word and an orange field in the left lower corner each; the last one is turned. */
	private static byte[] pdf(String... words) throws IOException {
		try (PDDocument document = new PDDocument()) {
			for (String word : words) {
				PDPage page = new PDPage(new PDRectangle(200, 300));
				document.addPage(page);
				try (PDPageContentStream content = new PDPageContentStream(document, page)) {
					content.setNonStrokingColor(1f, 128 / 255f, 0f);
					content.addRect(0, 0, 100, 100);
					content.fill();
					content.beginText();
					content.setFont(new PDType1Font(FontName.HELVETICA), 12);
					content.newLineAtOffset(20, 200);
					content.showText(word);
					content.endText();
				}
			}
			document.getPage(words.length - 1).setRotation(90);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);
			return out.toByteArray();
		}
	}

	private static RGB at(ImageData picture, int x, int y) {
		return picture.palette.getRGB(picture.getPixel(x, y));
	}

	@Test
	void aPageIsDrawnAsItIs() throws IOException {
		try (Pages pages = new Pages(pdf("one", "two"))) {
			ImageData picture = pages.picture(0, 1.5);
			assertEquals(300, picture.width);
			assertEquals(450, picture.height);
			assertEquals(ORANGE, at(picture, 75, 375));
			assertEquals(WHITE, at(picture, 225, 375));
			assertEquals(WHITE, at(picture, 75, 20));
		}
	}

	@Test
	void aTurnedPageIsAsWideAsItWasHigh() throws IOException {
		try (Pages pages = new Pages(pdf("one", "two"))) {
			assertEquals(List.of(new Pages.Size(200, 300), new Pages.Size(300, 200)), pages.sizes());
			assertEquals(300, pages.picture(1, 1).width);
		}
	}

	@Test
	void wordsAreFoundOnTheNextPageAndThenFromTheBeginning() throws IOException {
		try (Pages pages = new Pages(pdf("Glucose day", "nothing", "glucose day"))) {
			assertEquals(2, pages.find("GLUCOSE", 0));
			assertEquals(0, pages.find("glucose day", 2));
			assertEquals(1, pages.find("nothing", 1));
			assertEquals(-1, pages.find("insulin", 0));
		}
	}

	@Test
	void whatIsNoPdfIsRefused() {
		assertThrows(IOException.class, () -> new Pages(new byte[] { 1, 2, 3 }).close());
	}
}
