package jp.junshu.server.paper;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What an independent checker says of a file. */
public final class VeraPdf {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private VeraPdf() {}

  /** The rules of PDF/A-2a and of PDF/UA-1 that the file breaks; empty if it keeps all. */
  public static List<String> broken(byte[] pdf) {
    var both = List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);
    return both.stream().flatMap(flavour -> broken(pdf, flavour).stream()).toList();
  }

  private static List<String> broken(byte[] pdf, PDFAFlavour flavour) {
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      var result = validator.validate(parser);
      return result.isCompliant()
          ? List.of()
          : result.getTestAssertions().stream()
              .map(a -> flavour + " " + a.getRuleId().getClause() + ": " + a.getMessage())
              .distinct()
              .toList();
    } catch (Exception e) {
      throw new IllegalStateException("the file cannot be checked", e);
    }
  }
}
