package jp.junshu.server.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.server.api.JsonBody;
import jp.junshu.server.api.web.ApiGuard.ScopeMissing;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.MissingWords;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.gate.AlreadyDone;
import jp.junshu.server.gate.TooManyRefused;
import jp.junshu.server.ui.MissingView;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Problem;
import jp.junshu.server.ui.Problems;
import jp.junshu.server.ui.Reads;
import jp.junshu.server.ui.Words;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What programs are told instead of an answer: a code, words, and what to put right. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

  private final Problems problems;
  private final MissingWords missing;
  private final Reads reads;

  ApiProblems(Problems problems, MissingWords missing, Reads reads) {
    this.problems = problems;
    this.missing = missing;
    this.reads = reads;
  }

  @ExceptionHandler({NotThere.class, MethodArgumentTypeMismatchException.class})
  ResponseEntity<byte[]> none(HttpServletRequest request) {
    return answer(problems.of(404, problems.words(request)));
  }

  @ExceptionHandler(ScopeMissing.class)
  ResponseEntity<byte[]> scope(ScopeMissing wanted, HttpServletRequest request) {
    var words = problems.words(request);
    return answer(problems.of(403, "scope", words, wanted.scope().code()));
  }

  @ExceptionHandler(Bodies.TooLarge.class)
  ResponseEntity<byte[]> large(HttpServletRequest request) {
    return answer(problems.of(413, problems.words(request)));
  }

  @ExceptionHandler(JsonBody.Unreadable.class)
  ResponseEntity<byte[]> json(HttpServletRequest request) {
    return answer(problems.of(400, "json", problems.words(request), JsonBody.DEEPEST));
  }

  @ExceptionHandler(FilingApi.OwnSession.class)
  ResponseEntity<byte[]> ownSession(HttpServletRequest request) {
    return answer(problems.of(403, "own-session", problems.words(request)));
  }

  @ExceptionHandler(Once.NoKey.class)
  ResponseEntity<byte[]> key(HttpServletRequest request) {
    return answer(problems.of(400, "key", problems.words(request)));
  }

  @ExceptionHandler(Paging.Wrong.class)
  ResponseEntity<byte[]> page(HttpServletRequest request) {
    return answer(problems.of(400, "page", problems.words(request), Answers.MOST));
  }

  @ExceptionHandler(Once.UsedKey.class)
  ResponseEntity<byte[]> used(Once.UsedKey used, HttpServletRequest request) {
    var problem = problems.of(409, "done", problems.words(request));
    return answer(used.where().map(where -> problem.with("where", where)).orElse(problem));
  }

  /** Of an act that is no filing nothing more is told. */
  @ExceptionHandler(AlreadyDone.class)
  ResponseEntity<byte[]> done(HttpServletRequest request) {
    return answer(problems.of(409, "done", problems.words(request)));
  }

  @ExceptionHandler(TooManyRefused.class)
  ResponseEntity<byte[]> tooMany(HttpServletRequest request) {
    return answer(problems.of(429, problems.words(request)));
  }

  @ExceptionHandler(AccessRefused.class)
  ResponseEntity<byte[]> refused(AccessRefused refused, HttpServletRequest request) {
    var words = problems.words(request);
    var contract = refused.request().resource().contract();
    var things =
        reads.snapshot(
            () ->
                refused.decision().missing().stream()
                    .map(thing -> missing(thing.code(), missing.of(contract, thing, words)))
                    .toList());
    return answer(
        problems
            .of(403, "refused", words)
            .with("missing", things)
            .with("number", refused.number()));
  }

  private static Map<String, Object> missing(String code, MissingView view) {
    return Map.of(
        "clause", view.clause().toString(),
        "code", code,
        "what", view.what(),
        "why", view.why(),
        "who", view.who(),
        "strength", view.strength().name());
  }

  @ExceptionHandler(ContentWrong.class)
  ResponseEntity<byte[]> content(ContentWrong wrong, HttpServletRequest request) {
    var words = problems.words(request);
    var errors =
        wrong.errors().stream().map(error -> error(wrong.schema().no(), error, words)).toList();
    return answer(problems.of(422, "fields", words).with("errors", errors));
  }

  private static Map<String, Object> error(String form, FieldError error, Words words) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("field", error.field());
    tree.put("code", error.code());
    words
        .find("form.%s.%s".formatted(form, error.field().replaceAll("\\.\\d+", "")))
        .ifPresent(label -> tree.put("label", label));
    tree.put("message", words.get("error." + error.code(), told(error.args(), words)));
    return tree;
  }

  private static Object[] told(List<Object> args, Words words) {
    return args.stream().map(arg -> arg instanceof Instant at ? words.moment(at) : arg).toArray();
  }

  private static ResponseEntity<byte[]> answer(Problem problem) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem.bytes());
  }
}
