package jp.junshu.server.sheets;

/**
 * How much of a file is read before it is refused.
 *
 * @param inflated bytes of a workbook once it is unpacked
 * @param parts of a workbook
 * @param rows in which something stands
 * @param columns of one row
 * @param cells in which something stands
 * @param letters of one cell, in UTF-16 units; Excel itself holds no more
 */
public record SheetLimits(long inflated, int parts, int rows, int columns, int cells, int letters) {

  /** Room for a roster of ten thousand people with every column. */
  public static final SheetLimits ORDINARY =
      new SheetLimits(96L << 20, 500, 20_000, 200, 400_000, 32_767);
}
