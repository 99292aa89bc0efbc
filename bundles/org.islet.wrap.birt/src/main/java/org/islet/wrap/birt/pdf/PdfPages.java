// SPDX-License-Identifier: EPL-2.0
package org.islet.wrap.birt.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.print.PageFormat;
import java.awt.print.Paper;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;

import org.apache.batik.anim.dom.SVGOMDocument;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.print.PrintTranscoder;
import org.eclipse.birt.report.engine.api.script.IReportContext;
import org.eclipse.birt.report.engine.content.IReportContent;
import org.eclipse.birt.report.engine.emitter.pdf.PDFPage;
import org.eclipse.birt.report.engine.emitter.pdf.PDFPageDevice;
import org.eclipse.birt.report.engine.emitter.pdf.PdfTag;
import org.eclipse.birt.report.engine.nLayout.area.IArea;
import org.eclipse.birt.report.engine.nLayout.area.impl.ContainerArea;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfTemplate;

/**
 * BIRT's PDF pages, with some things their own way: words in pictures stay words, pictures reach no file or address, and
 * compression is quick, which it would otherwise spend a third of the time on. BIRT would also write where its file lies
 * on this computer into each document. What a reader for the blind trips over is put right: an invisible note over each
 * picture that repeats its alternative text, lines that do not say they are ornament, heads of tables that do not say
 * they are heads of columns, and a list of a font's characters that OpenPDF writes wrongly and PDF does not ask for.
 */
final class PdfPages extends PDFPageDevice {

	private static final PdfName SCOPE = new PdfName("Scope");
	private static final PdfName COLUMN = new PdfName("Column");

	static {
		versionInfo[0] = "";
	}

	PdfPages(OutputStream out, String title, String author, String subject, String description, IReportContext context,
			IReportContent report) {
		super(out, title, author, subject, description, context, report);
		writer.setCompressionLevel(Deflater.BEST_SPEED);
		writer.setTabs(PdfName.S);
		setIncludeCidSet(false);
	}

	@Override
	public void openTag(String tag, IArea area) {
		super.openTag(tag, area);
		if (PdfTag.TH.equals(tag) && area instanceof ContainerArea cell && cell.getStructureElement() != null) {
			PdfDictionary known = cell.getStructureElement().getAsDict(PdfName.A);
			PdfDictionary attributes = known == null ? new PdfDictionary() : known;
			if (attributes.get(SCOPE) == null) {
				attributes.put(PdfName.O, PdfName.TABLE);
				attributes.put(SCOPE, COLUMN);
				cell.getStructureElement().put(PdfName.A, attributes);
			}
		}
	}

	@Override
	protected PDFPage createPDFPage(int width, int height) {
		return new Page(width, height, this);
	}

	private static final class Page extends PDFPage {

		Page(int width, int height, PdfPages pages) {
			super(width, height, pages.doc, pages.writer, pages);
		}

		/** Lines of boxes are ornament; BIRT says so of tables only. */
		@Override
		protected void drawLine(float startX, float startY, float endX, float endY, float width, Color colour,
				int style) {
			PdfDictionary ornament = new PdfDictionary();
			ornament.put(PdfName.TYPE, new PdfName("Layout"));
			beginArtifact(ornament);
			super.drawLine(startX, startY, endX, endY, width, colour, style);
			endArtifact();
		}

		@Override
		protected void showHelpText(float x, float y, float width, float height, String text) {
			// the picture's tag says it already
		}

		@Override
		protected PdfTemplate generateTemplateFromSVG(byte[] svg, float height, float width) {
			PdfTemplate template = contentByte.createTemplate(width, height);
			Graphics2D graphics = template.createGraphics(width, height, ChartText.FONTS);
			PrintTranscoder picture = new Picture();
			picture.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, Boolean.FALSE);
			picture.transcode(new TranscoderInput(new ByteArrayInputStream(svg)), null);
			Paper paper = new Paper();
			paper.setSize(width, height);
			paper.setImageableArea(0, 0, width, height);
			PageFormat format = new PageFormat();
			format.setPaper(paper);
			picture.print(graphics, format, 0);
			graphics.dispose();
			return template;
		}
	}

	private static final class Picture extends PrintTranscoder {

		@Override
		protected BridgeContext createBridgeContext(SVGOMDocument document) {
			BridgeContext context = super.createBridgeContext(document);
			context.setTextPainter(new ChartText());
			return context;
		}
	}
}
