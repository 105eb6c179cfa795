package jp.junshu.auditor.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import jp.junshu.auditor.dossier.DossierManifest;
import jp.junshu.auditor.log.Members;
import jp.junshu.auditor.log.MemoryMembers;
import jp.junshu.auditor.log.Trust;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.SignedNote;

/**
 * Changes a copy of a right dossier in memory, one thing at a time, and sees each change refused by
 * name.
 */
public final class Trial {

  /** The check that is tried; empty where it finds nothing wrong. */
  @FunctionalInterface
  public interface Check extends BiFunction<Members, Trust, Optional<Wrong>> {}

  /**
   * What came of a kind of change.
   *
   * @param tried how many changes were made
   * @param missed those that were not refused as they should be
   */
  public record Result(int tried, List<String> missed) {

    public Result {
      missed = List.copyOf(missed);
    }
  }

  private final MemoryMembers right;
  private final Trust trust;
  private final Check check;

  /**
   * A trial.
   *
   * @param right a dossier in which nothing is wrong
   * @param trust with its keys
   */
  public Trial(MemoryMembers right, Trust trust, Check check) {
    this.right = right;
    this.trust = trust;
    this.check = check;
  }

  /**
   * Each member: a byte turned at its beginning, middle and end; emptied, cut, doubled, removed.
   */
  public Result damage() {
    var missed = new ArrayList<String>();
    int tried = 0;
    for (var name : right.names()) {
      for (var changed : Damage.to(right, name)) {
        tried++;
        if (!named(check.apply(changed, trust), name)) {
          missed.add("%s: %s".formatted(name, check.apply(changed, trust)));
        }
      }
    }
    return new Result(tried, missed);
  }

  private static boolean named(Optional<Wrong> answer, String name) {
    return answer.filter(wrong -> String.valueOf(wrong.getMessage()).contains(name)).isPresent();
  }

  /**
   * Other values in the JSON members, the manifest made again over them.
   *
   * @param most how many changes at most, spread over all that could be made
   */
  public Result meaning(int most) {
    var all = new ArrayList<Runnable>();
    var missed = new ArrayList<String>();
    for (var name : right.names()) {
      if (name.endsWith(".json") && !name.equals(DossierManifest.NAME)) {
        var tree = CanonicalJson.parse(right.read(name));
        Altered.changes(tree).forEach(change -> all.add(() -> mean(name, tree, change, missed)));
      }
    }
    int step = Math.max(1, all.size() / most);
    int tried = 0;
    for (int i = 0; i < all.size() && tried < most; i += step) {
      all.get(i).run();
      tried++;
    }
    return new Result(tried, missed);
  }

  private void mean(String name, Object tree, Altered.Change change, List<String> missed) {
    var changed = right.with(name, CanonicalJson.bytes(Altered.with(tree, change)));
    var answer = check.apply(relisted(changed), trust);
    if (answer.filter(w -> w.member().equals(name) && w.entry().isPresent()).isEmpty()) {
      missed.add("%s %s %s: %s".formatted(name, change.path(), change.what(), answer));
    }
  }

  private MemoryMembers relisted(MemoryMembers changed) {
    var members = new TreeMap<String, byte[]>();
    for (var name : changed.names()) {
      if (!name.startsWith("log/") && !name.equals(DossierManifest.NAME)) {
        members.put(name, changed.read(name));
      }
    }
    var head = SignedNote.parse(changed.read("log/checkpoint"));
    var manifest = DossierManifest.of(Checkpoint.parse(head.text()).origin(), members);
    return changed.with(DossierManifest.NAME, manifest.bytes());
  }

  /**
   * Everything made again under another key: consistent in itself, refused by whoever has the key.
   */
  public Result forgery() {
    var forged = Forgery.of(right);
    var missed = new ArrayList<String>();
    check.apply(forged, Trust.NONE).ifPresent(wrong -> missed.add("鍵なし: " + wrong));
    if (!named(check.apply(forged, trust), "log/log.vkey")) {
      missed.add("鍵あり: 断られません");
    }
    return new Result(2, missed);
  }

  /** Each member named twice in the ZIP. */
  public Result twice() {
    var missed = new ArrayList<String>();
    for (var name : right.names()) {
      var answer = Damage.twice(right, name);
      if (!named(answer, name)) {
        missed.add("%s: %s".formatted(name, answer));
      }
    }
    return new Result(right.names().size(), missed);
  }
}
