package jp.junshu.server.ui;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/**
 * The view {@code ui/error} is the template {@code ui/error.jte}. A page is drawn whole before its
 * first byte leaves, so that a mistake in a template gives an error page and never half a page. A
 * name that is neither a template nor a redirect is a mistake too: left to others it would be taken
 * for an address, and the error page be asked for without end.
 */
@Component
class JteViews implements ViewResolver, Ordered {

  private static final String PAGE = "page";

  private final TemplateEngine engine;
  private final Frames frames;

  JteViews(TemplateEngine engine, Frames frames) {
    this.engine = engine;
    this.frames = frames;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    var template = name + ".jte";
    if (engine.hasTemplate(template)) {
      return new JteView(template);
    }
    if (name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)) {
      return null;
    }
    throw new IllegalStateException("there is no template " + template);
  }

  private final class JteView extends AbstractView {

    private final String template;

    JteView(String template) {
      this.template = template;
      setContentType("text/html;charset=UTF-8");
    }

    @Override
    protected void renderMergedOutputModel(
        Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
        throws Exception {
      var drawn = new Utf8ByteOutput();
      engine.render(template, known(model, request), drawn);
      response.setContentType(getContentType());
      response.setContentLength(drawn.getContentLength());
      drawn.writeTo(response.getOutputStream());
    }

    /** Only what the template declares: Spring puts more into a model than jte takes. */
    private Map<String, Object> known(Map<String, Object> model, HttpServletRequest request) {
      var declared = engine.getParamInfo(template).keySet();
      var known = new HashMap<String, Object>();
      declared.stream().filter(model::containsKey).forEach(key -> known.put(key, model.get(key)));
      if (declared.contains(PAGE)) {
        known.computeIfAbsent(PAGE, key -> frames.page(request));
      }
      return known;
    }
  }
}
