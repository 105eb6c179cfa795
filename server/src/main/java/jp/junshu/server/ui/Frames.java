package jp.junshu.server.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.identity.JustDone;
import jp.junshu.server.identity.SignedIn;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.StoryClock;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;

/** Builds the frame of the page that answers a request. */
@Component
class Frames {

  private final Messages messages;
  private final LocaleResolver locales;
  private final WardProperties ward;
  private final BusinessClock clock;
  private final JustDone justDone;
  private final List<PageFacts> facts;
  private final Reads reads;

  Frames(
      Messages messages,
      LocaleResolver locales,
      WardProperties ward,
      BusinessClock clock,
      JustDone justDone,
      List<PageFacts> facts,
      Reads reads) {
    this.messages = messages;
    this.locales = locales;
    this.ward = ward;
    this.clock = clock;
    this.justDone = justDone;
    this.facts = List.copyOf(facts);
    this.reads = reads;
  }

  /** The whole frame; of whoever is signed in it asks in their context, all at one moment. */
  Page page(HttpServletRequest request) {
    var actor = SignedIn.current();
    return actor.isPresent()
        ? reads.snapshot(() -> page(request, actor))
        : page(request, Optional.empty());
  }

  private Page page(HttpServletRequest request, Optional<PersonActor> actor) {
    var words = words(request);
    return framed(
        request,
        words,
        actor.flatMap(a -> first(f -> f.who(a, words))),
        actor.map(a -> nav(a, words)).orElse(List.of()),
        new Page.Foot(
            first(f -> f.edition(words)),
            ward.incidentPhone(),
            first(f -> f.logState(words)),
            sorted(facts.stream().flatMap(f -> f.footLinks(words).stream()))),
        language(request, Objects.requireNonNullElse(request.getQueryString(), "")));
  }

  /**
   * A frame that asks nobody and repeats nothing of the request: for pages that say that something
   * broke.
   */
  Page plain(HttpServletRequest request) {
    var foot = new Page.Foot(Optional.empty(), ward.incidentPhone(), Optional.empty(), List.of());
    return framed(
        request, words(request), Optional.empty(), List.of(), foot, language(request, ""));
  }

  Words words(HttpServletRequest request) {
    return messages.in(locales.resolveLocale(request));
  }

  private Page framed(
      HttpServletRequest request,
      Words words,
      Optional<Page.Who> who,
      List<Page.NavItem> nav,
      Page.Foot foot,
      Optional<String> languageHref) {
    return new Page(
        words,
        "",
        ward.name(),
        who,
        nav,
        "",
        List.of(),
        clock instanceof StoryClock,
        foot,
        languageHref,
        who.flatMap(_ -> StillHereController.watch(Subject.of(request))),
        () -> csrf(request),
        who.isPresent() ? () -> justDone.take().map(done -> said(done, words)) : Optional::empty);
  }

  private Page.Done said(JustDone.Done done, Words words) {
    return new Page.Done(
        first(f -> f.said(done, words)).orElseGet(() -> DoneWords.of(done.code(), words)),
        done.at(),
        first(f -> f.receipt(done, words)));
  }

  private List<Page.NavItem> nav(PersonActor actor, Words words) {
    return sorted(facts.stream().flatMap(f -> f.nav(actor, words).stream()));
  }

  private static List<Page.NavItem> sorted(Stream<Page.NavItem> items) {
    return items.sorted(Comparator.comparingInt(Page.NavItem::order)).toList();
  }

  private <T> Optional<T> first(Function<PageFacts, Optional<T>> question) {
    return facts.stream().map(question).flatMap(Optional::stream).findFirst();
  }

  /** The same page in the other language, asked for as it was with that query. */
  private Optional<String> language(HttpServletRequest request, String query) {
    if (!request.getMethod().equals("GET")) {
      return Optional.empty();
    }
    var other = Messages.isEnglish(locales.resolveLocale(request)) ? "ja" : "en";
    var link = UriComponentsBuilder.newInstance().query(query);
    return Optional.of(link.replaceQueryParam(Language.PARAMETER, other).build().toUriString());
  }

  private static Page.Csrf csrf(HttpServletRequest request) {
    var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return token == null
        ? new Page.Csrf("_csrf", "")
        : new Page.Csrf(token.getParameterName(), token.getToken());
  }
}
