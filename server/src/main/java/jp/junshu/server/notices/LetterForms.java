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
    return letter(Demand.class);
  }

  @Bean
  FormHandler<InspectionNotice> inspectionNotices() {
    return letter(InspectionNotice.class);
  }

  /** What has to be put right is answered by a day. */
  @Bean
  @Clause("3.2")
  FormHandler<CorrectionDemand> correctionDemands() {
    return new LetterHandler<>(CorrectionDemand.class, notices, clock) {
      @Override
      public Stream<FieldError> check(Draft<CorrectionDemand> draft) {
        var undated =
            draft.content().answerBy().isEmpty()
                ? Stream.of(FieldError.of("answerBy", "correction-without-day"))
                : Stream.<FieldError>empty();
        return Stream.concat(undated, super.check(draft));
      }
    };
  }

  @Bean
  FormHandler<ConsentNotice> consentNotices() {
    return letter(ConsentNotice.class);
  }

  @Bean
  FormHandler<RemainderNotice> remainderNotices() {
    return letter(RemainderNotice.class);
  }

  @Bean
  FormHandler<CompletionNotice> completionNotices() {
    return letter(CompletionNotice.class);
  }

  private <T extends Letter> FormHandler<T> letter(Class<T> form) {
    return new LetterHandler<>(form, notices, clock);
  }
}
