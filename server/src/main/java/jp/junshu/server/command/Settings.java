package jp.junshu.server.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import jp.junshu.server.database.StartRefused;

/**
 * Where settings come from: the program itself, the file in the data folder, the environment. A
 * folder that the program happens to be started from sets nothing.
 */
final class Settings {

  /** The framework and the log read these in a path as something else: lists, patterns, values. */
  private static final Pattern MISREAD = Pattern.compile("[%,;*?$#\\\\\\p{Cntrl}]");

  private Settings() {}

  /**
   * Arguments for an application on that folder.
   *
   * @throws StartRefused if the name of the folder would be read as something else
   */
  static String[] arguments(Path data, Map<String, Object> own) {
    requireReadable(data);
    var all = new HashMap<>(own);
    all.put("junshu.data", data);
    all.put("logging.file.name", Running.log(data));
    all.put("logging.threshold.console", "off");
    all.put("spring.config.location", "classpath:/application.properties," + file(data));
    return all.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
  }

  private static String file(Path data) {
    return "optional:" + data.resolve("junshu.properties").toUri() + "[encoding=utf-8]";
  }

  private static void requireReadable(Path data) {
    var odd = MISREAD.matcher(data.toString());
    if (odd.find()) {
      throw new StartRefused(
          "データフォルダ「%s」の名前に使えない文字「%s」があります。ほかの名前の場所にしてください。"
              .formatted(
                  data.toString().replaceAll("\\p{Cntrl}", "␣"),
                  odd.group().replaceAll("\\p{Cntrl}", "改行などの制御文字")));
    }
  }
}
