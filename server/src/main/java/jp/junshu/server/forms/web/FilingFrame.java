package jp.junshu.server.forms.web;

import java.util.Optional;
import jp.junshu.server.identity.JustDone;
import jp.junshu.server.ui.Page;
import jp.junshu.server.ui.PageFacts;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/**
 * Whoever filed is led to the receipt; whoever did something else with a filing, to all of its
 * records.
 */
@Component
class FilingFrame implements PageFacts {

  @Override
  public Optional<Page.NavItem> receipt(JustDone.Done done, Words words) {
    return Optional.of(done.where())
        .filter(path -> path.startsWith("/filings/"))
        .map(path -> new Page.NavItem("", words.get(label(done)), path + "/receipt-page", 0));
  }

  private static String label(JustDone.Done done) {
    return done.code().startsWith("file:") ? "done.receipt" : "done.proofs";
  }
}
