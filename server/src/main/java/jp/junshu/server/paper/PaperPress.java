package jp.junshu.server.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.junshu.server.paper.PaperFonts.Face;
import jp.junshu.server.ui.Words;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Prints pages as PDF/A-2a and PDF/UA-1, with every font in the file. Two at a time: laying out a
 * long register takes a processor and some hundred megabytes. Each of the two has its own parsed
 * fonts and keeps them for the next page. Nothing is fetched from anywhere while printing.
 */
@Component
public class PaperPress {

  private static final int AT_ONCE = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String STYLE = style();

  static {
    XRLog.setLoggingEnabled(false);
  }

  private final PaperFonts fonts;
  private final Duration patience;
  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final Queue<List<Face>> cases = new ConcurrentLinkedQueue<>();

  @Autowired
  public PaperPress(PaperFonts fonts) {
    this(fonts, PATIENCE);
  }

  PaperPress(PaperFonts fonts, Duration patience) {
    this.fonts = fonts;
    this.patience = patience;
  }

  /**
   * The page as PDF. It says its own language and title; what cannot be printed in it is told in a
   * footnote, in the given words.
   *
   * @throws PaperBusy if others print and do not come to an end
   */
  public byte[] print(String html, Words words) {
    var page = Jsoup.parse(html);
    page.head().appendElement("style").appendText(STYLE);
    Legible.make(page, fonts::has, words);
    if (!place()) {
      throw new PaperBusy();
    }
    try {
      var faces = Objects.requireNonNullElseGet(cases.poll(), fonts::open);
      var pdf = render(page, faces);
      cases.add(faces);
      return pdf;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      places.release();
    }
  }

  private boolean place() {
    try {
      return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static byte[] render(Document page, List<Face> faces) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var pdf = new PDDocument()) {
      var builder =
          new PdfRendererBuilder()
              .usePDDocument(pdf)
              .withW3cDocument(new W3CDom().fromJsoup(page), "")
              .usePdfAConformance(PdfAConformance.PDFA_2_A)
              .usePdfUaAccessibility(true)
              .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
              .useExternalResourceAccessControl(
                  (uri, _) -> uri.startsWith("data:image/png;base64,"),
                  ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
              .withProducer("Junshu")
              .toStream(bytes);
      for (var face : faces) {
        var font = new PDFontSupplier(PDType0Font.load(pdf, face.font(), true));
        builder.useFont(font, face.family(), face.weight(), FontStyle.NORMAL, true);
      }
      builder.run();
    }
    return bytes.toByteArray();
  }

  private static String style() {
    try (var in =
        Objects.requireNonNull(PaperPress.class.getResourceAsStream("/paper/paper.css"))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
