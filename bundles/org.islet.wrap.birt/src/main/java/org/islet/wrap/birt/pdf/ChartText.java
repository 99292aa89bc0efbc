// SPDX-License-Identifier: EPL-2.0
package org.islet.wrap.birt.pdf;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.font.TextAttribute;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.text.AttributedCharacterIterator;

import org.apache.batik.bridge.StrokingTextPainter;
import org.apache.batik.bridge.TextNode;
import org.apache.batik.gvt.text.GVTAttributedCharacterIterator;
import org.apache.batik.gvt.text.TextPaintInfo;
import org.eclipse.birt.report.engine.layout.pdf.font.FontMappingManagerFactory;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontMapper;

/** Paints a picture's words as words in the document's own fonts; as outlines they could be neither found nor copied. */
final class ChartText extends StrokingTextPainter {

	private static final String FAMILY = "DejaVu Sans";

	/** The document's fonts, the same that its other text uses. */
	static final FontMapper FONTS = new FontMapper() {

		@Override
		public BaseFont awtToPdf(Font font) {
			return font(font.isBold());
		}

		@Override
		public Font pdfToAwt(BaseFont font, int size) {
			return null;
		}
	};

	/** A line of words: what is needed to set it. */
	private record Line(String text, boolean bold, float size, Paint paint, float x, float y) {

		static Line of(TextNode node) {
			AttributedCharacterIterator words = node.getAttributedCharacterIterator();
			StringBuilder text = new StringBuilder();
			for (char c = words.first(); c != AttributedCharacterIterator.DONE; c = words.next()) {
				text.append(c);
			}
			words.first();
			Float weight = (Float) words.getAttribute(TextAttribute.WEIGHT);
			boolean bold = weight != null && weight > TextAttribute.WEIGHT_MEDIUM;
			float size = (Float) words.getAttribute(TextAttribute.SIZE);
			Object anchor = words.getAttribute(GVTAttributedCharacterIterator.TextAttribute.ANCHOR_TYPE);
			float width = font(bold).getWidthPoint(text.toString(), size);
			float before = anchor == TextNode.Anchor.MIDDLE ? width / 2 : anchor == TextNode.Anchor.END ? width : 0;
			TextPaintInfo painted = (TextPaintInfo) words
					.getAttribute(GVTAttributedCharacterIterator.TextAttribute.PAINT_INFO);
			Point2D at = node.getLocation();
			return new Line(text.toString(), bold, size, painted == null ? null : painted.fillPaint,
					(float) at.getX() - before, (float) at.getY());
		}

		float width() {
			return font(bold).getWidthPoint(text, size);
		}
	}

	private static BaseFont font(boolean bold) {
		BaseFont font = FontMappingManagerFactory.getInstance().createFont(FAMILY, bold ? Font.BOLD : Font.PLAIN);
		font.setIncludeCidSet(false);
		return font;
	}

	private static boolean empty(TextNode node) {
		AttributedCharacterIterator words = node.getAttributedCharacterIterator();
		return words == null || words.getBeginIndex() == words.getEndIndex();
	}

	@Override
	public void paint(TextNode node, Graphics2D graphics) {
		if (empty(node)) {
			return;
		}
		Line line = Line.of(node);
		if (line.paint() != null) {
			graphics.setPaint(line.paint());
			graphics.setFont(new Font(FAMILY, line.bold() ? Font.BOLD : Font.PLAIN, 1).deriveFont(line.size()));
			graphics.drawString(line.text(), line.x(), line.y());
		}
	}

	@Override
	public Rectangle2D getBounds2D(TextNode node) {
		if (empty(node)) {
			return null;
		}
		Line line = Line.of(node);
		return new Rectangle2D.Float(line.x(), line.y() - line.size(), line.width(), line.size() * 1.4f);
	}

	@Override
	public Rectangle2D getGeometryBounds(TextNode node) {
		return getBounds2D(node);
	}
}
