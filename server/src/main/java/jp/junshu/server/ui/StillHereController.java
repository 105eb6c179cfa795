package jp.junshu.server.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.identity.Sight;
import jp.junshu.server.identity.SignedIn;
import jp.junshu.server.identity.StillHere;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/**
 * The strip at the edge of every page of somebody signed in: a picture one pixel wide that asks
 * again every three seconds. Once the sign-in of its page lives no more, or a place has ended and
 * its person sees less than the page shows, it is as wide as the window, which leaves the page no
 * room: the stylesheet then draws nothing of it (decision 96).
 */
@Controller
class StillHereController {

  static final String PATH = "/still-here";

  private static final String SECONDS = "3";
  private static final MediaType SVG = MediaType.valueOf("image/svg+xml;charset=UTF-8");

  private static final String LIVES =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"100%\"/>";

  private static final String OVER =
      """
      <?xml-stylesheet type="text/css" href="/assets/junshu.css"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="100000" height="100%%">
      <foreignObject width="100%%" height="100%%">
      <div xmlns="http://www.w3.org/1999/xhtml" xml:lang="%s" class="over" role="alert">
      <h1>%s</h1><p>%s</p><p>%s <a href="tel:%s">%s</a></p>
      <p><a class="button" href="%s" target="_top">%s</a></p>
      </div></foreignObject></svg>
      """;

  private final StillHere stillHere;
  private final Messages messages;
  private final WardProperties ward;

  StillHereController(StillHere stillHere, Messages messages, WardProperties ward) {
    this.stillHere = stillHere;
    this.messages = messages;
    this.ward = ward;
  }

  /**
   * Where a page asks that was drawn for whoever is signed in; empty if nobody is.
   *
   * @param contract what the page is about, if it is one contract
   */
  static Optional<String> watch(Optional<ContractId> contract) {
    var sight = Sight.here(contract);
    return SignedIn.here()
        .map(
            who ->
                "%s?person=%s&organization=%s&side=%s&since=%d&parts=%d&tiers=%d"
                    .formatted(
                        PATH,
                        who.person(),
                        who.organization(),
                        who.side(),
                        who.since().toEpochMilli(),
                        sight.parts(),
                        sight.tiers()))
        .map(asks -> contract.map(one -> asks + "&contract=" + one).orElse(asks));
  }

  @GetMapping(PATH)
  ResponseEntity<String> ask(
      @RequestParam Map<String, String> asked, HttpServletRequest request, Locale locale) {
    var answer = ResponseEntity.ok().contentType(SVG);
    return switch (state(asked, request)) {
      case LIVES -> answer.header("Refresh", SECONDS).body(LIVES);
      case LESS -> answer.body(over(messages.in(locale), "less", "/"));
      case OVER -> answer.body(over(messages.in(locale), "over", "/sign-in"));
    };
  }

  /** What is no page's question is asked after nobody. */
  private StillHere.State state(Map<String, String> asked, HttpServletRequest request) {
    try {
      var actor =
          new PersonActor(
              PersonId.of(asked.getOrDefault("person", "")),
              OrganizationId.of(asked.getOrDefault("organization", "")),
              Side.valueOf(asked.getOrDefault("side", "")));
      var since = Instant.ofEpochMilli(Long.parseLong(asked.getOrDefault("since", "")));
      var sight =
          new Sight(
              Optional.ofNullable(asked.get("contract")).map(ContractId::of),
              Integer.parseInt(asked.getOrDefault("parts", "")),
              Integer.parseInt(asked.getOrDefault("tiers", "")));
      return stillHere.of(request, actor, since, sight);
    } catch (IllegalArgumentException | DateTimeException noQuestion) {
      return StillHere.State.OVER;
    }
  }

  private String over(Words words, String what, String way) {
    var phone = HtmlUtils.htmlEscape(ward.incidentPhone());
    return OVER.formatted(
        words.language(),
        text(words, "stillHere.%s".formatted(what)),
        text(words, "stillHere.%s.why".formatted(what)),
        text(words, "ui.phone"),
        phone,
        phone,
        way,
        text(words, "stillHere.%s.way".formatted(what)));
  }

  private static String text(Words words, String key) {
    return HtmlUtils.htmlEscape(words.get(key));
  }
}
