package jp.junshu.server.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Every page that says no or that something broke. It tells what to do next, and never the path,
 * the value or the mistake. A module with a refusal of its own adds an advice for that exception;
 * what no advice knows comes here as 500.
 */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

  /** A request attribute that names more fitting words than the status has. */
  static final String WORDS = ErrorPages.class.getName() + ".words";

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
  private static final Set<Integer> HAVE_WORDS =
      Set.of(400, 403, 404, 405, 409, 413, 415, 429, 500);

  private final Frames frames;
  private final Problems problems;

  ErrorPages(Frames frames, Problems problems) {
    this.frames = frames;
    this.problems = problems;
  }

  @ExceptionHandler
  ModelAndView on(NotThere none, HttpServletRequest request) {
    return answer(HttpStatus.NOT_FOUND, request);
  }

  /** An id in the path that is none is a page that is not there. */
  @ExceptionHandler
  ModelAndView on(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
    var inPath = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
    var status = inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
    return answer(status, request);
  }

  @ExceptionHandler
  ModelAndView on(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
    return answer(HttpStatus.CONTENT_TOO_LARGE, request);
  }

  /** A form of several parts that is none. */
  @ExceptionHandler
  ModelAndView on(MultipartException nonsense, HttpServletRequest request) {
    return answer(HttpStatus.BAD_REQUEST, request);
  }

  /** What the framework itself refuses: no such path, method, media type, parameter. */
  @ExceptionHandler(Exception.class)
  ModelAndView on(Exception refused, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (refused instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()) {
      allowed(answer, response);
      return answer(answer.getStatusCode(), request);
    }
    throw refused;
  }

  private static void allowed(ErrorResponse answer, HttpServletResponse response) {
    answer.getHeaders().getAllow().stream()
        .map(Object::toString)
        .forEach(method -> response.addHeader(HttpHeaders.ALLOW, method));
  }

  private ModelAndView answer(HttpStatusCode status, HttpServletRequest request) {
    Subject.forget(request);
    return Problems.asked(request)
        ? problems.view(status, request, "")
        : page(status, frames.page(request), wordsOf(status), "");
  }

  /** What filters, the container or nobody took care of. */
  @RequestMapping("/error")
  ModelAndView dispatched(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    var status = statusOf(request);
    var reference = status.is5xxServerError() ? logged(request) : "";
    if (Problems.asked(request)) {
      return problems.view(status, request, reference);
    }
    var own = request.getAttribute(WORDS);
    var words = own == null ? wordsOf(status) : own.toString();
    return page(status, frames.plain(request), words, reference);
  }

  private static HttpStatusCode statusOf(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
        ? HttpStatusCode.valueOf(code)
        : HttpStatus.NOT_FOUND;
  }

  private static String logged(HttpServletRequest request) {
    var reference = UUID.randomUUID().toString().substring(0, 8);
    var cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    LOG.error("a page could not be made; the person was given the number {}", reference, cause);
    return reference;
  }

  private static String wordsOf(HttpStatusCode status) {
    return wordsOf(status.value());
  }

  /** Under which number the words for a status stand. */
  static String wordsOf(int status) {
    if (HAVE_WORDS.contains(status)) {
      return String.valueOf(status);
    }
    return status < 500 || status == 505 ? "400" : "500";
  }

  private static ModelAndView page(
      HttpStatusCode status, Page page, String code, String reference) {
    var words = page.words();
    var model =
        Map.of(
            "page", page,
            "title", words.get("error." + code + ".title"),
            "lead", words.get("error." + code + ".lead"),
            "steps", List.of(words.get("error." + code + ".steps").split("\\|")),
            "reference", reference);
    return new ModelAndView("ui/error", model, HttpStatus.valueOf(status.value()));
  }
}
