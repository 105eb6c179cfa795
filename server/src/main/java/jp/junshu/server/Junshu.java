package jp.junshu.server;

import jp.junshu.server.command.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one application; its first word on the command line says what it is to do. */
@SpringBootApplication
public class Junshu {

  public static void main(String[] args) {
    int status = Commands.of(Junshu.class).run(args);
    if (status != Commands.RUNNING) {
      System.exit(status);
    }
  }
}
