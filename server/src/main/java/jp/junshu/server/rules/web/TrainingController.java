package jp.junshu.server.rules.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Locale;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Role;
import jp.junshu.server.paper.PaperPress;
import jp.junshu.server.rules.Editions;
import jp.junshu.server.rules.RoleClauses;
import jp.junshu.server.rules.StoredEdition;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.NotThere;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The sheet for training somebody of a role: the clauses of the edition in force that they meet, in
 * its own words, and behind it our plain words for each in Japanese and English.
 */
@Controller
@Clause("1.1")
class TrainingController {

  private final Editions editions;
  private final TemplateEngine templates;
  private final PaperPress press;
  private final Messages messages;
  private final BusinessClock clock;

  TrainingController(
      Editions editions,
      TemplateEngine templates,
      PaperPress press,
      Messages messages,
      BusinessClock clock) {
    this.editions = editions;
    this.templates = templates;
    this.press = press;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/rules/training/{role}/sheet.pdf")
  ResponseEntity<byte[]> sheet(@PathVariable String role, Locale locale) {
    var of =
        RoleClauses.roles().stream()
            .filter(each -> each.name().equals(role))
            .findFirst()
            .orElseThrow(NotThere::new);
    var stored =
        editions
            .inForce(clock.today())
            .flatMap(edition -> editions.find(edition.id()))
            .orElseThrow(NotThere::new);
    return ResponseEntity.ok()
        .header("Content-Disposition", "attachment; filename=\"training-" + of + ".pdf\"")
        .contentType(MediaType.APPLICATION_PDF)
        .body(pdf(of, stored, locale));
  }

  private byte[] pdf(Role role, StoredEdition stored, Locale locale) {
    var words = messages.in(locale);
    var model = new HashMap<String, Object>();
    model.put("words", words);
    model.put("japanese", messages.in(Locale.JAPAN));
    model.put("english", messages.in(Locale.ENGLISH));
    model.put("role", role);
    model.put("edition", stored.published().orElseThrow());
    model.put("lines", TrainingLine.of(role, stored.edition()));
    var drawn = new StringOutput();
    templates.render("rules/training.jte", model, drawn);
    return press.print(drawn.toString(), words);
  }
}
