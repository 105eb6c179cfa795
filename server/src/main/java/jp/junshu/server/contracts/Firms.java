package jp.junshu.server.contracts;

/** How firms are called for short. */
public final class Firms {

  private static final int LETTERS = 20;

  private Firms() {}

  /** A firm's name without the words for its legal form, as it stands in a seal box. */
  public static String shortName(String firm) {
    var name = firm.replaceAll("株式会社|有限会社|合同会社|合資会社|一般社団法人|公益財団法人", "").strip();
    int letters = name.codePointCount(0, name.length());
    return letters <= LETTERS ? name : name.substring(0, name.offsetByCodePoints(0, LETTERS));
  }
}
