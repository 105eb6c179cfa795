package jp.junshu.auditor.log;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The members under one folder. */
final class SubFolder implements Members {

  private final Members members;
  private final String folder;
  private final SortedSet<String> names;

  SubFolder(Members members, String folder) {
    this.members = members;
    this.folder = folder;
    this.names =
        members.names().stream()
            .filter(name -> name.startsWith(folder))
            .map(name -> name.substring(folder.length()))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(names);
  }

  @Override
  public byte[] read(String name) {
    return members.read(folder + name);
  }
}
