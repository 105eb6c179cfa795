package jp.junshu.server.ledger;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.junshu.auditor.log.CheckedLog;
import jp.junshu.auditor.log.Entry;
import jp.junshu.auditor.log.LogCheck;
import jp.junshu.auditor.log.Trust;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.Commitment;
import jp.junshu.core.merkle.Frontier;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.merkle.LogKeys;
import jp.junshu.core.merkle.NoteAlgorithm;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.core.merkle.Tiles;
import jp.junshu.server.ledger.LiveRepository.StoredLog;
import jp.junshu.server.ledger.LiveRepository.StoredPayload;

/** Checks one log of the running database: what is signed, what came after, what it commits to. */
final class LiveLog {

  private static final String HEAD = "head";

  private final LiveRepository repository;
  private final StoredLog log;
  private final LogKeys keys;
  private final Map<Hash, Long> commitments = new HashMap<>();
  private final ErasuresSaid said;

  LiveLog(LiveRepository repository, StoredLog log, LogKeys installation) {
    this.repository = repository;
    this.log = log;
    this.keys = installation.named(log.origin());
    this.said = new ErasuresSaid(lists(repository, log));
  }

  private static Map<String, Set<String>> lists(LiveRepository repository, StoredLog log) {
    return repository.erasures(log.id()).stream()
        .map(erasure -> repository.erased(log.id(), erasure.entry()))
        .collect(
            toMap(
                list -> Erasures.list(list).hex(),
                list -> list.stream().map(Hash::hex).collect(toSet()),
                (one, _) -> one));
  }

  /**
   * What was found in order.
   *
   * @param signed the newest checkpoint's size
   * @param payloads how many commitments were opened
   * @param erased how many have no content any more, by an erasure that the log says
   */
  record Found(long size, long signed, int payloads, int erased, boolean confirmed) {}

  /**
   * Checks everything.
   *
   * @throws Wrong naming the first wrong thing, its member under the log's name
   */
  Found check(Trust trust) {
    try {
      var notes = notes();
      long signed = notes.isEmpty() ? 0 : size(notes.getLast());
      boolean confirmed = !trust.keys().isEmpty();
      if (notes.isEmpty() && trust.atLeast().isPresent()) {
        throw new Wrong(HEAD, "手元のチェックポイントがあるのに、署名されたものが一つもありません");
      }
      if (!notes.isEmpty()) {
        confirmed = signedPart(notes, trust).confirmed();
      }
      checkTail(signed);
      checkCounts();
      int erased = checkPayloads();
      return new Found(log.size(), signed, commitments.size() - erased, erased, confirmed);
    } catch (Wrong wrong) {
      throw wrong.under(log.origin() + "/");
    }
  }

  /** Every checkpoint kept, each signed by this installation, under the size it is kept by. */
  private List<SignedNote> notes() {
    var notes = new ArrayList<SignedNote>();
    for (var stored : repository.checkpoints(log.id())) {
      var member = "checkpoint/" + stored.size();
      try {
        var note = SignedNote.parse(stored.note().getBytes(StandardCharsets.UTF_8));
        var checkpoint = Checkpoint.parse(note.text());
        if (keys.signing(note).isEmpty()) {
          throw new Wrong(member, "この設置の鍵(指紋 %s)で署名されていません".formatted(keys.first().fingerprint()));
        }
        requireNoLess(member, notes, note);
        if (!notes.isEmpty()
            && size(notes.getLast()) == stored.size()
            && !notes.getLast().text().equals(note.text())) {
          throw new Wrong(member, "署名し直されたものが、同じ大きさの前のチェックポイントと違います");
        }
        if (checkpoint.size() != stored.size() || !checkpoint.origin().equals(log.origin())) {
          throw new Wrong(member, "ほかの大きさか、ほかの台帳のものです");
        }
        notes.add(note);
      } catch (IllegalArgumentException e) {
        throw new Wrong(member, "署名されたチェックポイントとして成り立ちません(%s)".formatted(e.getMessage()));
      }
    }
    return notes;
  }

  /** What was signed with an algorithm is signed with it from then on. */
  private void requireNoLess(String member, List<SignedNote> earlier, SignedNote note) {
    for (var algorithm : NoteAlgorithm.values()) {
      if (!earlier.isEmpty()
          && earlier.getLast().bears(log.origin(), algorithm)
          && !note.bears(log.origin(), algorithm)) {
        throw new Wrong(member, "前のチェックポイントにある %s の署名がありません".formatted(algorithm.label()));
      }
    }
  }

  /** The keys that come with a note: those that signed it. */
  private LogKeys signing(SignedNote note) {
    return new LogKeys(keys.signing(note));
  }

  private CheckedLog signedPart(List<SignedNote> notes, Trust trust) {
    var newest = notes.getLast();
    if (size(newest) > log.size()) {
      throw new Wrong(
          HEAD, "%,d 件まで署名されたのに、%,d 件しかありません。後ろの記録が消されています".formatted(size(newest), log.size()));
    }
    var members = new LiveMembers(repository, log.id(), newest, size(newest), signing(newest));
    var earlier =
        notes.subList(0, notes.size() - 1).stream()
            .map(note -> Checkpoint.parse(note.text()))
            .toList();
    return new LogCheck(members, trust).check(earlier, this::take);
  }

  /** What is numbered and not signed yet leads from the signed root to the head's. */
  private void checkTail(long signed) {
    var tree = new Frontier(signed, repository.edge(log.id(), signed));
    for (long from = signed; from < log.size(); from += Tiles.WIDTH) {
      long to = Math.min(from + Tiles.WIDTH, log.size());
      for (var entry : repository.entries(log.id(), from, to)) {
        take(LiveEntries.read(entry, tree.size(), log.origin()));
        tree.append(entry.hash(), (_, _, _) -> {});
      }
    }
    if (tree.size() != log.size() || !tree.root().equals(log.root())) {
      throw new Wrong(HEAD, "記録の全部から計算した根が、ここにある根と違います");
    }
  }

  private void checkCounts() {
    long tiles = 0;
    for (int level = 0; level < 8; level++) {
      tiles += Tiles.fullTiles(level, log.size());
    }
    if (repository.countEntries(log.id()) != log.size()) {
      throw new Wrong(HEAD, "数えられた %,d 件より多い記録があります".formatted(log.size()));
    }
    if (repository.countTiles(log.id()) != tiles) {
      throw new Wrong(HEAD, "%,d 件の台帳にあるはずのないタイルがあります".formatted(log.size()));
    }
  }

  /** Everything is there or was erased; answers how much was. */
  private int checkPayloads() {
    var erased = new LiveErasures(repository, log.id(), said).checked();
    var missing = new HashSet<>(commitments.keySet());
    missing.removeAll(erased);
    repository.payloads(
        log.id(),
        payload -> {
          requireOpens(payload);
          missing.remove(payload.commitment());
          if (erased.contains(payload.commitment())) {
            throw new Wrong(payloadName(payload.commitment()), "消去したと記録された中身が残っています");
          }
        });
    missing.stream()
        .min((a, b) -> Long.compare(index(a), index(b)))
        .ifPresent(
            first -> {
              throw new Wrong(payloadName(first), index(first), "この記録が指す中身がありません");
            });
    return erased.size();
  }

  private void requireOpens(StoredPayload payload) {
    var opened = Commitment.of(payload.randomness(), payload.content());
    if (!opened.equals(payload.commitment())) {
      var name = payloadName(payload.commitment());
      throw commitments.containsKey(payload.commitment())
          ? new Wrong(name, index(payload.commitment()), "中身が、この記録の約束(コミットメント)と合いません")
          : new Wrong(name, "中身が、約束(コミットメント)と合いません");
    }
  }

  private long index(Hash commitment) {
    return commitments.getOrDefault(commitment, 0L);
  }

  private static String payloadName(Hash commitment) {
    return "payload/" + commitment.hex();
  }

  private void take(Entry entry) {
    LiveEntries.commitments(entry).forEach(c -> commitments.putIfAbsent(c, entry.index()));
    said.take(entry);
  }

  private static long size(SignedNote note) {
    return Checkpoint.parse(note.text()).size();
  }
}
