package jp.junshu.server.web;

import java.util.List;
import java.util.UUID;

/** A line of a plan as its page shows it, with what keeps it from being confirmed. */
public record PlanLineRow(UUID id, String text, String writer, List<String> problems) {

  public PlanLineRow {
    problems = List.copyOf(problems);
  }
}
