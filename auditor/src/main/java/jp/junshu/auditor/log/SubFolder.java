package jp.junshu.auditor.log;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The members under one folder. */
record SubFolder(Members members, String folder) implements Members {

  @Override
  public SortedSet<String> names() {
    return members.names().stream()
        .filter(name -> name.startsWith(folder))
        .map(name -> name.substring(folder.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public byte[] read(String name) {
    return members.read(folder + name);
  }
}
