package jp.junshu.server.web;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.SignInId;
import jp.junshu.server.identity.OwnSignIns;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where one is signed in oneself, and the end of it. Stands outside the gate: it touches nobody
 * else and must be possible whatever one may do on any contract.
 */
@Controller
class SignInsController {

  private static final String HERE = "/sessions";

  private final OwnSignIns own;

  SignInsController(OwnSignIns own) {
    this.own = own;
  }

  @GetMapping(HERE)
  ModelAndView show(PersonActor actor, HttpSession session) {
    return new ModelAndView("web/signIns", Map.of("signIns", own.of(actor, session.getId())));
  }

  @PostMapping(HERE + "/{id}/end")
  String end(PersonActor actor, @PathVariable SignInId id) {
    if (!own.end(actor, id)) {
      throw new NotThere();
    }
    return "redirect:" + HERE;
  }

  @PostMapping(HERE + "/end-others")
  String endOthers(PersonActor actor, HttpSession session) {
    own.endOthers(actor, session.getId());
    return "redirect:" + HERE;
  }
}
