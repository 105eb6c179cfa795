package jp.junshu.server.story;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of the people of all companies, as the contractor's manager has it. */
final class CallersList {

  private static final List<String> HEADINGS =
      List.of("姓", "名", "セイ", "メイ", "役割", "従事の末日", "雇用の形", "雇用主", "指揮命令する会社", "派遣の末日", "派遣元での立場");

  private static final LocalDate DISPATCHED_UNTIL = LocalDate.of(2026, 8, 31);

  private CallersList() {}

  static String everybody() {
    return csv(Callers.listed().stream().map(CallersList::line));
  }

  /** Two people, one of them directed by some other firm. */
  static String withOneOf(String firm) {
    return csv(Stream.of(line(Callers.DAY), employed(Callers.NIGHT, firm)));
  }

  private static String csv(Stream<String> lines) {
    return Stream.concat(Stream.of(String.join(",", HEADINGS)), lines)
        .collect(Collectors.joining("\r\n"));
  }

  private static String line(Person person) {
    var director = Callers.director(person);
    return Callers.dispatched().contains(person)
        ? dispatched(person, director)
        : employed(person, director);
  }

  /** The contractor directs where no other company is named. */
  private static String employed(Person person, String director) {
    return row(person, "", "社員", director, director.equals(Cast.FIRM) ? "" : director, "", "");
  }

  private static String dispatched(Person person, String director) {
    var until = Work.day(DISPATCHED_UNTIL);
    return row(person, until, "派遣社員", Cast.AGENCY, director, until, "派遣元が直接雇っている");
  }

  private static String row(Person person, String... engagement) {
    var who =
        Stream.of(
            person.familyName(),
            person.givenName(),
            person.familyKana(),
            person.givenKana(),
            "作業者");
    return Stream.concat(who, Stream.of(engagement)).collect(Collectors.joining(","));
  }
}
