package jp.junshu.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application. */
@SpringBootApplication
public class Junshu {

  public static void main(String[] args) {
    SpringApplication.run(Junshu.class, args);
  }
}
