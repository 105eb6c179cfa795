package jp.junshu.server.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.identity.DirectoryDoor;
import jp.junshu.server.identity.DirectoryRefused;
import jp.junshu.server.identity.DirectoryRefused.Why;
import jp.junshu.server.identity.StaffDirectory;
import jp.junshu.server.identity.StaffDirectory.Sending;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * To the ward's directory and back. Coming back is answered by a page of ours that goes on by
 * itself: what is opened from there is opened from here, and only so the session's cookie is sent.
 */
@Controller
class SignInDirectoryController {

  static final String PATH = "/sign-in/directory";
  static final String CONFIRM = "/confirm/directory";

  private static final int LONGEST_PATH = 500;

  private final StaffDirectory directory;
  private final DirectoryDoor door;
  private final SignInAnswers answers;

  SignInDirectoryController(StaffDirectory directory, DirectoryDoor door, SignInAnswers answers) {
    this.directory = directory;
    this.door = door;
    this.answers = answers;
  }

  @GetMapping(PATH)
  String signIn(HttpServletRequest request, HttpServletResponse response) {
    requireOffered();
    return sent(directory.toSignIn(askedFor(request, response), request), request, response);
  }

  /** For whoever is signed in and shows once more who they are. */
  @GetMapping(CONFIRM + "/start")
  String confirm(PersonActor actor, HttpServletRequest request, HttpServletResponse response) {
    requireOffered();
    return sent(directory.toConfirm(actor.person(), CONFIRM, request), request, response);
  }

  @GetMapping(StaffDirectory.BACK)
  ModelAndView back(HttpServletRequest request, HttpServletResponse response) {
    requireOffered();
    var carried = DirectoryCookie.read(request);
    DirectoryCookie.write("", request, response);
    var back = door.back(carried, request, response);
    if (!back.note().isEmpty()) {
      DirectoryCookie.write(back.note(), request, response);
    }
    var onward = back.signedIn().flatMap(answers::first).orElse(back.onward());
    response.setHeader("Refresh", "0;url=" + onward);
    return new ModelAndView("ui/directoryBack", Map.of("onward", onward));
  }

  @ExceptionHandler
  ModelAndView refused(DirectoryRefused refused) {
    var status =
        refused.why() == Why.UNREACHABLE || refused.why() == Why.NOT_HERE
            ? HttpStatus.SERVICE_UNAVAILABLE
            : HttpStatus.UNAUTHORIZED;
    var model = Map.of("why", refused.why().name(), "subject", refused.subject());
    return new ModelAndView("ui/directoryRefused", model, status);
  }

  private void requireOffered() {
    if (!directory.offered()) {
      throw new NotThere();
    }
  }

  private static String sent(
      Sending sending, HttpServletRequest request, HttpServletResponse response) {
    DirectoryCookie.write(sending.note(), request, response);
    return "redirect:" + sending.to();
  }

  /** What was asked for before signing in, as a path of our own. */
  private static String askedFor(HttpServletRequest request, HttpServletResponse response) {
    return Optional.ofNullable(new HttpSessionRequestCache().getRequest(request, response))
        .filter(saved -> "GET".equals(saved.getMethod()))
        .map(SavedRequest::getRedirectUrl)
        .map(URI::create)
        .map(SignInDirectoryController::path)
        .filter(path -> path.startsWith("/") && !path.startsWith("//"))
        .filter(path -> path.length() <= LONGEST_PATH)
        .orElse("/");
  }

  private static String path(URI address) {
    var path = Objects.requireNonNullElse(address.getRawPath(), "/");
    return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
  }
}
