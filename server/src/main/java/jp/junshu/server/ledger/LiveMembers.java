package jp.junshu.server.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import jp.junshu.auditor.log.Members;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.core.merkle.EntryBundle;
import jp.junshu.core.merkle.LogKeys;
import jp.junshu.core.merkle.Merkle;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.core.merkle.Tiles;

/**
 * A log as it lies in the database, in the form in which it would be handed out. What is kept twice
 * must be the same twice: an entry's hash, a tile's root.
 */
final class LiveMembers implements Members {

  private final LiveRepository repository;
  private final UUID log;
  private final TreeMap<String, Supplier<byte[]>> members = new TreeMap<>();

  LiveMembers(LiveRepository repository, UUID log, SignedNote checkpoint, long size, LogKeys keys) {
    this.repository = repository;
    this.log = log;
    members.put("checkpoint", checkpoint::bytes);
    members.put("log.vkey", () -> keys.toString().getBytes(StandardCharsets.UTF_8));
    for (var tile : Tiles.of(size)) {
      members.put(tile.path(), () -> tile(tile));
      if (tile.level() == 0) {
        var path = Tiles.entriesPath(tile.index(), tile.width());
        members.put(path, () -> bundle(path, tile));
      }
    }
  }

  @Override
  public SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(members.navigableKeySet());
  }

  @Override
  public byte[] read(String name) {
    var content = members.get(name);
    if (content == null) {
      throw new Wrong(name, "ありません");
    }
    return content.get();
  }

  private byte[] tile(Tiles.Tile tile) {
    if (tile.width() < Tiles.WIDTH) {
      return Tiles.bytes(repository.tile(log, tile.level(), tile.index(), tile.width()));
    }
    var stored =
        repository
            .storedTile(log, tile.level(), tile.index())
            .orElseThrow(() -> new Wrong(tile.path(), "ありません"));
    if (!Tiles.root(Tiles.hashes(stored.hashes(), Tiles.WIDTH)).equals(stored.root())) {
      throw new Wrong(tile.path(), "別に持っている根が、この中身から計算したものと違います");
    }
    return stored.hashes();
  }

  private byte[] bundle(String path, Tiles.Tile tile) {
    long from = tile.index() * Tiles.WIDTH;
    var entries = repository.entries(log, from, from + tile.width());
    for (int i = 0; i < tile.width(); i++) {
      if (i == entries.size() || entries.get(i).index() != from + i) {
        throw new Wrong(path, from + i, "この番号の記録がありません");
      }
      if (!Merkle.leaf(entries.get(i).leaf()).equals(entries.get(i).hash())) {
        throw new Wrong(path, from + i, "内容が、別に持っているこの記録のハッシュと合いません");
      }
    }
    return EntryBundle.write(entries.stream().map(LiveRepository.StoredEntry::leaf).toList());
  }
}
