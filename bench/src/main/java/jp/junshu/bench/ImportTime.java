package jp.junshu.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ImportId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.Junshu;
import jp.junshu.server.contracts.RosterFiles;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.intake.Batch;
import jp.junshu.server.intake.SheetCounter;
import jp.junshu.server.ui.Messages;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long a list of people takes from a workbook to the roster, with ten times as many beside, and
 * how long a peer takes to read the same file. {@code java -cp … jp.junshu.bench.ImportTime
 * [rows]}.
 */
public final class ImportTime {

  private static final String KANA = "アカサタナハマヤラワ";

  private final ConfigurableApplicationContext context;

  private ImportTime(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Prints milliseconds and mebibytes. */
  public static void main(String[] arguments) throws IOException {
    int rows = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
    System.setProperty("junshu.data", Files.createTempDirectory("junshu-bench").toString());
    System.setProperty("server.port", "0");
    try (var context = SpringApplication.run(Junshu.class)) {
      var bench = new ImportTime(context);
      System.out.println("rows, bytes; ms to read and check, ms to confirm; MiB of heap at most");
      bench.run(rows / 10);
      bench.run(rows / 10);
      bench.run(rows);
      peer(workbook(rows));
    }
  }

  private void run(int rows) {
    var scene = new Scene(context, Scene.firm(context), SectionId.random());
    var manager = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹").actor();
    var counter = context.getBean(SheetCounter.class);
    var words = context.getBean(Messages.class).in(Locale.JAPANESE);
    var file = workbook(rows);
    forgetPeak();
    long began = System.nanoTime();
    var id =
        scene.as(
            manager,
            () -> {
              var place = counter.place(manager, scene.id(), "people").orElseThrow();
              return counter.take(manager, place, "x.xlsx", file, words, ActKey.random());
            });
    var read = until(scene, id, manager, counter);
    long readAt = System.nanoTime();
    scene.as(manager, () -> counter.confirm(manager, read));
    var done = until(scene, id, manager, counter);
    long doneAt = System.nanoTime();
    System.out.printf(
        "%,7d %,9d; %6d %6d; %5d %s%n",
        rows, file.length, ms(readAt - began), ms(doneAt - readAt), peak(), done.state());
  }

  private static Batch until(Scene scene, ImportId id, PersonActor manager, SheetCounter counter) {
    while (true) {
      var batch =
          scene.as(manager, () -> counter.find(manager, scene.id(), id)).orElseThrow().batch();
      if (!batch.state().busy()) {
        return batch;
      }
      LockSupport.parkNanos(10_000_000);
    }
  }

  private static void peer(byte[] file) throws IOException {
    forgetPeak();
    long began = System.nanoTime();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      int rows = book.getSheetAt(0).getPhysicalNumberOfRows();
      System.out.printf(
          "%,7d %,9d; %6d        %5d POI's user model, reading alone%n",
          rows, file.length, ms(System.nanoTime() - began), peak());
    }
  }

  private static long ms(long nanos) {
    return nanos / 1_000_000;
  }

  private static void forgetPeak() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        >> 20;
  }

  private static byte[] workbook(int rows) {
    return RosterFiles.workbook(IntStream.range(0, rows).mapToObj(ImportTime::line).toList());
  }

  private static String line(int number) {
    var kana = new StringBuilder();
    for (int left = number + 1; left > 0; left /= 10) {
      kana.append(KANA.charAt(left % 10));
    }
    return "髙橋%d,一郎,タカハシ,%s,作業者,,R8.12.1,2027/3/31".formatted(number, kana);
  }
}
