package jp.junshu.server.sheets;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that cells refer to by number, without their readings (ふりがな). */
final class SharedTexts extends DefaultHandler {

  private final SheetLimits limits;
  private final List<String> all = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean inText;
  private boolean inReading;

  SharedTexts(SheetLimits limits) {
    this.limits = limits;
  }

  List<String> all() {
    return all;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "si" -> text.setLength(0);
      case "rPh" -> inReading = true;
      case "t" -> inText = !inReading;
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    switch (name) {
      case "si" -> keep();
      case "rPh" -> inReading = false;
      case "t" -> inText = false;
      default -> {}
    }
  }

  private void keep() {
    if (all.size() == limits.cells()) {
      throw new SheetRefused("too-large");
    }
    all.add(ExcelText.decode(text.toString()));
  }

  @Override
  public void characters(char[] chars, int from, int length) {
    if (inText) {
      text.append(chars, from, length);
      if (text.length() > limits.letters()) {
        throw new SheetRefused("too-many-letters", limits.letters());
      }
    }
  }
}
