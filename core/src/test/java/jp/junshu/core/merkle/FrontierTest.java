package jp.junshu.core.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrontierTest {

  private static final List<Hash> LEAVES =
      IntStream.range(0, 70_000)
          .mapToObj(i -> Merkle.leaf(("entry " + i).getBytes(StandardCharsets.UTF_8)))
          .toList();

  private static Hash defined(int from, int to) {
    if (to - from <= 1) {
      return from == to ? Merkle.EMPTY_ROOT : LEAVES.get(from);
    }
    int k = Integer.highestOneBit(to - from - 1);
    return Merkle.node(defined(from, from + k), defined(from + k, to));
  }

  @Test
  void itsRootIsTheTreesRootAtTheEdges() {
    for (int size :
        new int[] {0, 1, 2, 3, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 70_000}) {
      var frontier = Frontier.empty();
      LEAVES.subList(0, size).forEach(leaf -> frontier.append(leaf, (_, _, _) -> {}));
      assertThat(frontier.root()).as("size %d", size).isEqualTo(defined(0, size));
      assertThat(frontier.size()).isEqualTo(size);
    }
  }

  @Test
  void itsRootIsTheTreesRootForEverySizeUpTo2048() {
    var frontier = Frontier.empty();
    for (int size = 1; size <= 2048; size++) {
      frontier.append(LEAVES.get(size - 1), (_, _, _) -> {});
      assertThat(frontier.root()).as("size %d", size).isEqualTo(defined(0, size));
    }
  }

  @Test
  void anySplitIntoBatchesGivesTheSameTreeAndTiles() {
    Tries.of(
        50,
        random ->
            theSameTreeAndTiles(random.ints(1 + random.nextInt(12), 0, 301).boxed().toList()));
  }

  private static void theSameTreeAndTiles(List<Integer> batches) {
    Map<String, List<Hash>> tiles = new HashMap<>();
    var levels = new ArrayList<List<Hash>>();
    long size = 0;
    for (int batch : batches) {
      var frontier = new Frontier(size, levels);
      for (int i = 0; i < batch; i++) {
        frontier.append(
            LEAVES.get((int) size + i), (l, n, h) -> tiles.put(Tiles.path(l, n, 256), h));
      }
      size += batch;
      levels.clear();
      for (int level = 0; Tiles.partialWidth(level, size) > 0 || level < 2; level++) {
        levels.add(partial(level, size, tiles));
      }
      assertThat(frontier.root()).isEqualTo(defined(0, (int) size));
    }
    assertThat(tiles.keySet().stream().filter(p -> p.startsWith("tile/0/")))
        .hasSize((int) (size / 256));
  }

  private static List<Hash> partial(int level, long size, Map<String, List<Hash>> tiles) {
    int width = Tiles.partialWidth(level, size);
    long first = Tiles.fullTiles(level, size) * 256;
    return IntStream.range(0, width)
        .mapToObj(
            i ->
                level == 0
                    ? LEAVES.get((int) first + i)
                    : Tiles.root(
                        tiles.getOrDefault(Tiles.path(level - 1, first + i, 256), List.of())))
        .toList();
  }
}
