package jp.junshu.server.notices;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.forms.ClauseField;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.notices.Instruction.Manner;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/** An instruction names its clause; one by word of mouth says when it was given. */
@Component
@Clause("3.4")
class InstructionHandler extends NoticeHandler<Instruction> {

  InstructionHandler(NoticeRepository notices, BusinessClock clock) {
    super(notices, clock);
  }

  @Override
  public Class<Instruction> form() {
    return Instruction.class;
  }

  @Override
  ClauseId clause(Instruction content) {
    return ClauseField.read(content.clause()).orElseGet(() -> super.clause(content));
  }

  @Override
  public Stream<FieldError> check(Draft<Instruction> draft) {
    var content = draft.content();
    boolean oral = content.manner() == Manner.ORAL;
    var spoken =
        oral == content.spokenAt().isPresent()
            ? Stream.<FieldError>empty()
            : Stream.of(FieldError.of("spokenAt", oral ? "spoken-when" : "written-not-spoken"));
    return Stream.of(ClauseField.errors("clause", content.clause()), spoken, super.check(draft))
        .flatMap(errors -> errors);
  }

  @Override
  public Optional<LocalDateTime> occurred(Instruction content) {
    return content.spokenAt();
  }
}
