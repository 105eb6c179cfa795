package jp.junshu.server.ui;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.junshu.server.identity.Entered;
import jp.junshu.server.identity.Halfway;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Where a person is led after signing in, or instead. */
@Component
class SignInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  /** A request attribute of the sign-in page drawn again: which words say why. */
  static final String WHY = "why";

  /** Not the path that signs in: a forward passes the filters once more and would try again. */
  static final String AGAIN = "/sign-in/again";

  private static final String CHOOSE = "/organization";

  private final SavedRequestAwareAuthenticationSuccessHandler onward =
      new SavedRequestAwareAuthenticationSuccessHandler();

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws ServletException, IOException {
    var first = first(who);
    if (first.isPresent()) {
      response.sendRedirect(first.get());
    } else {
      onward.onAuthenticationSuccess(request, response, who);
    }
  }

  /** The page that comes before all others for them, if there is one. */
  Optional<String> first(Authentication who) {
    if (who.getPrincipal() instanceof Halfway half) {
      return Optional.of(due(half));
    }
    return who.getPrincipal() instanceof Entered ? Optional.of(CHOOSE) : Optional.empty();
  }

  /** The same page again, with the account still in it and never a word on whether it exists. */
  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws ServletException, IOException {
    request.setAttribute(WHY, refused instanceof LockedException ? "wait" : "refused");
    request.getRequestDispatcher(AGAIN).forward(request, response);
  }

  private static String due(Halfway half) {
    return switch (half.due()) {
      case CODE -> SignInCodeController.PATH;
      case ENROLMENT -> BrowserSecurity.ENROL;
    };
  }

  void denied(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
      throws IOException {
    var who = SecurityContextHolder.getContext().getAuthentication();
    if (refused instanceof CsrfException) {
      request.setAttribute(ErrorPages.WORDS, "csrf");
      response.sendError(HttpStatus.FORBIDDEN.value());
    } else if (who != null && who.getPrincipal() instanceof Halfway half) {
      response.sendRedirect(due(half));
    } else if (who != null && who.getPrincipal() instanceof Entered) {
      response.sendRedirect(CHOOSE);
    } else {
      response.sendError(HttpStatus.FORBIDDEN.value());
    }
  }
}
