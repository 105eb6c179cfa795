package jp.junshu.server.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON object that somebody else wrote, strictly: well-formed UTF-8, each name once, not
 * deep, nothing after it. Numbers stay the digits that were sent, so that none is rounded or takes
 * long.
 */
public final class JsonBody {

  /** Bytes of a body, as many as one filing may be. */
  public static final int MOST = 128 << 10;

  /** How deep a form with its one table is, and some more. */
  public static final int DEEPEST = 8;

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NUMBER = 40;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNameLength(LONGEST_NAME)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxStringLength(MOST)
                  .maxDocumentLength(MOST)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private JsonBody() {}

  /** A number as it was written. */
  public record Digits(String text) {}

  /** What was sent instead of a value. */
  public enum Nothing {
    NULL
  }

  /** It is no such object. */
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable(String why) {
      super(why);
    }
  }

  /**
   * The object as maps, lists, strings, {@link Digits}, booleans and {@link Nothing}.
   *
   * @throws Unreadable if it is none; what was sent is not repeated
   */
  public static Map<String, Object> read(byte[] sent) {
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text(sent))) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new Unreadable("not an object");
      }
      var object = object(parser);
      if (parser.nextToken() != null) {
        throw new Unreadable("something after the end");
      }
      return object;
    } catch (JacksonException wrong) {
      throw new Unreadable("not JSON as it is taken here");
    }
  }

  private static String text(byte[] sent) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sent)).toString();
    } catch (CharacterCodingException wrong) {
      throw new Unreadable("not UTF-8");
    }
  }

  private static Map<String, Object> object(JsonParser parser) {
    var object = new LinkedHashMap<String, Object>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = whole(parser.currentName());
      parser.nextToken();
      object.put(name, value(parser));
    }
    return object;
  }

  private static List<Object> list(JsonParser parser) {
    var list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(parser));
    }
    return list;
  }

  private static Object value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> list(parser);
      case VALUE_STRING -> whole(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Digits(parser.getString());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> Nothing.NULL;
      default -> throw new Unreadable("no value");
    };
  }

  /** Half a character can be written as an escape, and be stored and shown by nobody. */
  private static String whole(String text) {
    if (text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      throw new Unreadable("half a character");
    }
    return text;
  }
}
