package jp.junshu.server.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.junshu.server.database.StartRefused;
import jp.junshu.server.story.StoryBroken;

/**
 * Finds the command, runs it, and says in one Japanese sentence what kept it from being done. The
 * stack trace of anything unexpected is in the log file, never on the screen.
 */
public final class Commands {

  /** Not a status: the application runs on after the command has returned. */
  public static final int RUNNING = -1;

  private static final int MISUSED = 64;
  private static final int UNAVAILABLE = 69;
  private static final int BROKEN = 70;

  private static final String USAGE =
      """
      使い方: ./junshu <命令>

        demo [--headless] [--port 番号]                     演習の話をひととおり演じ、そのまま触れるようにする
        story 話の名前                                      演習の話を一つだけ演じる(benefits、chain)
        start [--port 番号] [--data フォルダ]               本番として始める
        verify ファイル [--key 鍵] [--at-least 先頭]        証跡をこの端末だけで確かめる
        verify --try ファイル --key 鍵                      証跡の写しを変えてみて、どれも見つかることを確かめる
        verify --live [--key 鍵] [--data フォルダ]          動いているデータベースを、読むだけの役割で確かめる
        rules import ファイル [--data フォルダ]             止めてある遵守に、遵守事項の本文を取り込む
        clauses                                             条項ごとに、この製品ができることの表
      """;

  private final Class<?> application;
  private final PrintStream out;

  private Commands(Class<?> application, PrintStream out) {
    this.application = application;
    this.out = out;
  }

  /** The commands of that application, answering on the console in UTF-8 whatever its locale. */
  public static Commands of(Class<?> application) {
    var console = new FileOutputStream(FileDescriptor.out);
    return new Commands(application, new PrintStream(console, true, StandardCharsets.UTF_8));
  }

  /** Runs a command and answers with its exit status, or {@link #RUNNING}. */
  public int run(String... typed) {
    if (typed.length == 0) {
      out.print(USAGE);
      return MISUSED;
    }
    try {
      return command(typed[0], Arrays.asList(typed).subList(1, typed.length));
    } catch (Misused misused) {
      out.println(misused.getMessage());
      out.println();
      out.print(USAGE);
      return MISUSED;
    } catch (StartRefused refused) {
      out.println(refused.getMessage());
      return UNAVAILABLE;
    } catch (Said said) {
      return UNAVAILABLE;
    } catch (StoryBroken broken) {
      if (Ending.begun()) {
        return UNAVAILABLE;
      }
      out.println();
      out.println("話のとおりになりませんでした。" + broken.getMessage());
      return 1;
    } catch (Exception unexpected) {
      Failures.keep(unexpected);
      out.println();
      out.println("思いがけないことが起きて、続けられませんでした。くわしくは記録のファイルにあります。");
      return BROKEN;
    }
  }

  private int command(String name, List<String> rest) throws Exception {
    var places = Set.of("--port", "--data");
    return switch (name) {
      case "start" -> new Start(application, out).run(Arguments.read(rest, Set.of(), places));
      case "demo" ->
          new Demo(application, out)
              .run(Arguments.read(rest, Set.of("--headless"), Set.of("--port")));
      case "story" ->
          new PlayStory(application, out).run(Arguments.read(rest, Set.of(), Set.of("--port")));
      case "verify" -> verifyLive(rest);
      case "rules" ->
          new RulesImport(application, out).run(Arguments.read(rest, Set.of(), Set.of("--data")));
      case "clauses" -> {
        Arguments.read(rest, Set.of(), Set.of());
        yield new Clauses(out).run();
      }
      default -> throw new Misused("「%s」という命令はありません。".formatted(name));
    };
  }

  /** Files are checked by a program of their own; the launcher sends only this one here. */
  private int verifyLive(List<String> rest) {
    var arguments = Arguments.read(rest, Set.of("--live"), Set.of("--data", "--key", "--at-least"));
    if (!arguments.has("--live") || !arguments.words().isEmpty()) {
      throw new Misused("動いているデータベースを確かめるには verify --live と書いてください。");
    }
    return new VerifyLive(out).run(arguments);
  }
}
