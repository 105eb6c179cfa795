package jp.junshu.server.notices;

import java.util.stream.Stream;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FormHandler;
import jp.junshu.server.time.BusinessClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The letters that the ward sends. */
@Configuration
class LetterForms {

  private final NoticeRepository notices;
  private final BusinessClock clock;

  LetterForms(NoticeRepository notices, BusinessClock clock) {
    this.notices = notices;
    this.clock = clock;
  }

  @Bean
  FormHandler<Demand> demands() {
    return asking(Demand.class);
  }

  @Bean
  FormHandler<InspectionNotice> inspectionNotices() {
    return letter(InspectionNotice.class);
  }

  @Bean
  FormHandler<CorrectionDemand> correctionDemands() {
    return asking(CorrectionDemand.class);
  }

  @Bean
  FormHandler<ConsentNotice> consentNotices() {
    return letter(ConsentNotice.class);
  }

  @Bean
  FormHandler<RemainderNotice> remainderNotices() {
    return asking(RemainderNotice.class);
  }

  @Bean
  FormHandler<CompletionNotice> completionNotices() {
    return letter(CompletionNotice.class);
  }

  private <T extends Letter> FormHandler<T> letter(Class<T> form) {
    return new LetterHandler<>(form, notices, clock);
  }

  /** What asks for an answer in its text says by when. */
  @Clause("3.2")
  private <T extends Letter> FormHandler<T> asking(Class<T> form) {
    return new LetterHandler<>(form, notices, clock) {
      @Override
      public Stream<FieldError> check(Draft<T> draft) {
        var undated =
            draft.content().answerBy().isEmpty()
                ? Stream.of(FieldError.of("answerBy", "asks-without-day"))
                : Stream.<FieldError>empty();
        return Stream.concat(undated, super.check(draft));
      }
    };
  }
}
