package jp.junshu.server.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import jp.junshu.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class JteViewsTest {

  @Autowired private JteViews views;

  @Test
  void aNameWithoutATemplateIsAMistakeAndNoAddress() {
    assertThat(views.resolveViewName("ui/error", Locale.JAPANESE)).isNotNull();
    assertThat(views.resolveViewName("redirect:/", Locale.JAPANESE)).isNull();
    assertThatThrownBy(() -> views.resolveViewName("ui/nothing", Locale.JAPANESE))
        .hasMessageContaining("ui/nothing.jte");
  }
}
