package jp.junshu.server.api.web;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.junshu.core.merkle.CanonicalJson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers as JSON in its one form, and lists a page at a time. */
final class Answers {

  static final String ROOT = "/api/v1";

  /** Lines of a page where nothing else is asked for, and at most. */
  static final String USUAL = "50";

  static final int MOST = 100;

  private Answers() {}

  static ResponseEntity<byte[]> ok(Map<String, ?> tree) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(bytes(tree));
  }

  static ResponseEntity<byte[]> at(HttpStatus status, String path, Map<String, ?> tree) {
    return ResponseEntity.status(status)
        .location(URI.create(path))
        .contentType(MediaType.APPLICATION_JSON)
        .body(bytes(tree));
  }

  static byte[] bytes(Map<String, ?> tree) {
    return CanonicalJson.bytes(tree);
  }

  /** Where one page ends and how it goes on. */
  record Page<T>(List<T> lines, String next) {

    /**
     * A page of what was asked for with one more.
     *
     * @param path of the same list, its other parameters in it
     */
    static <T> Page<T> of(List<T> oneMore, int limit, String path, Function<T, Object> id) {
      if (oneMore.size() <= limit) {
        return new Page<>(oneMore, "");
      }
      var lines = oneMore.subList(0, limit);
      var joint = path.contains("?") ? "&" : "?";
      return new Page<>(
          lines, "%s%safter=%s&limit=%d".formatted(path, joint, id.apply(lines.getLast()), limit));
    }

    ResponseEntity<byte[]> answer(Function<T, Map<String, Object>> line) {
      var tree = new LinkedHashMap<String, Object>();
      tree.put("items", lines.stream().map(line).toList());
      var answer = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
      if (!next.isEmpty()) {
        tree.put("next", next);
        answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next));
      }
      return answer.body(bytes(tree));
    }
  }

  /** Whole seconds, in UTC. */
  static String moment(Instant at) {
    return at.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).toInstant().toString();
  }
}
