package jp.junshu.server.forms;

import jp.junshu.core.gate.PersonActor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody did to a filing that another must therefore decide: filed it, or its files. */
@Service
class OwnWork {

  private final AttachedFiles files;

  OwnWork(AttachedFiles files) {
    this.files = files;
  }

  /** Whether it is for another to decide. */
  @Transactional(readOnly = true)
  public boolean on(PersonActor actor, FilingView view) {
    return view.filed().by().equals(actor.person()) || touched(actor, view);
  }

  /** Whether they added a file to it or took one away. */
  @Transactional(readOnly = true)
  public boolean touched(PersonActor actor, FilingView view) {
    return files.touchedBy(view.filed().id()).contains(actor.person());
  }
}
