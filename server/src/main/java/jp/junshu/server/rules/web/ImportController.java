package jp.junshu.server.rules.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.policy.EditionReading.Parsed;
import jp.junshu.core.policy.EditionReading.Refused;
import jp.junshu.core.policy.EditionText;
import jp.junshu.server.rules.Editions;
import jp.junshu.server.rules.FaultWords;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.Uploads;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Taking in a text of rules, as a file or pasted: read whole and kept as a draft, or refused. */
@Controller
class ImportController {

  private static final String PATH = "/rules/import";
  private static final int MOST = 8 << 20;

  private final RulesDesk desk;
  private final Editions editions;
  private final Messages messages;

  ImportController(RulesDesk desk, Editions editions, Messages messages) {
    this.desk = desk;
    this.editions = editions;
    this.messages = messages;
  }

  @GetMapping(PATH)
  ModelAndView show(PersonActor actor) {
    desk.requireImporter(actor);
    return page("", List.of());
  }

  @PostMapping(PATH)
  ModelAndView take(
      PersonActor actor,
      @RequestParam ActKey actKey,
      @RequestParam Optional<MultipartFile> file,
      @RequestParam(defaultValue = "") String text,
      Locale locale)
      throws IOException {
    desk.requireImporter(actor);
    var bytes = bytes(file, text);
    return switch (EditionText.parse(bytes)) {
      case Refused refused -> {
        var page = page(text, FaultWords.lines(refused, messages.in(locale)));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield page;
      }
      case Parsed(var edition) ->
          new ModelAndView(
              "redirect:"
                  + desk.importing(
                      actor,
                      actKey,
                      PATH,
                      by -> "/rules/editions/" + editions.take(by, bytes, edition)));
    };
  }

  /** A browser sends every line end of what is pasted as CR LF, whatever it was. */
  private static byte[] bytes(Optional<MultipartFile> file, String text) throws IOException {
    return file.isPresent() && !file.get().isEmpty()
        ? Uploads.bytes(file.get(), MOST)
        : text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
  }

  private ModelAndView page(String text, List<String> refusal) {
    Map<String, Object> model = new HashMap<>();
    model.put("text", text);
    model.put("refusal", refusal);
    model.put("drafts", editions.drafts());
    return new ModelAndView("rules/import", model);
  }
}
