package jp.junshu.server.forms.web;

import java.util.Optional;
import jp.junshu.server.identity.JustDone;
import jp.junshu.server.ui.Page;
import jp.junshu.server.ui.PageFacts;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/** What was done with a filing has its receipt. */
@Component
class FilingFrame implements PageFacts {

  @Override
  public Optional<Page.NavItem> receipt(JustDone.Done done, Words words) {
    return Optional.of(done.where())
        .filter(path -> path.startsWith("/filings/"))
        .map(path -> new Page.NavItem("", words.get("done.receipt"), path + "/receipt-page", 0));
  }
}
