package jp.junshu.server.ledger;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.database.CrashRig;
import jp.junshu.server.database.OwnPostgres;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Eight threads record numbers in one log while another numbers and signs them. A number is printed
 * once its commit has been answered, and not before.
 */
final class LedgerWriter {

  static final ContractId CONTRACT = ContractId.of("6b1f0c9e-1f0a-4b4e-9d0e-5a0c3a1d7e21");
  static final String CONNECTED = "connected";
  static final String ANSWERED = " answered";
  private static final int WRITERS = 8;

  private LedgerWriter() {}

  /**
   * Writes until it is killed.
   *
   * @param arguments the data folder, the first number, settings of PostgreSQL as name=value
   */
  public static void main(String[] arguments) throws InterruptedException {
    var settings =
        Arrays.stream(arguments)
            .skip(2)
            .map(setting -> setting.split("=", 2))
            .collect(toMap(setting -> setting[0], setting -> setting[1]));
    var postgres = OwnPostgres.start(CrashRig.dataFolder(arguments[0]), settings);
    var ledger = new BareLedger(postgres);
    ledger.begin(CONTRACT);
    var next = new AtomicLong(Long.parseLong(arguments[1]));
    System.out.println(CONNECTED);
    try (var threads = Executors.newFixedThreadPool(WRITERS + 1)) {
      threads.submit(() -> forEver(ledger::seal));
      IntStream.range(0, WRITERS)
          .forEach(_ -> threads.submit(() -> forEver(() -> write(ledger, next.getAndIncrement()))));
    }
  }

  private static void write(BareLedger ledger, long number) {
    ledger.record(CONTRACT, number);
    System.out.println(number + ANSWERED);
  }

  private static void forEver(Runnable step) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        step.run();
      } catch (DataAccessException | TransactionException broken) {
        System.err.println(broken.getMessage());
      }
    }
  }
}
