package jp.junshu.server.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import jp.junshu.core.policy.EditionReading.Parsed;
import jp.junshu.core.policy.EditionReading.Refused;
import jp.junshu.core.policy.EditionText;
import jp.junshu.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Taking in a text by command. */
@ServerTest
class MachineImportTest {

  @Autowired private ApplicationContext context;
  @Autowired private MachineImport machine;

  @Test
  void aTextTakenInByCommandIsADraftOfNobody() {
    var bytes = "村の約束\n1 情報を守る。\n".getBytes(StandardCharsets.UTF_8);
    var edition = ((Parsed) EditionText.parse(bytes)).edition();
    var id = machine.take(bytes, edition);
    assertThat(machine.take(bytes, edition)).isEqualTo(id);
    var stored = new PublishedRules(context).stored(id);
    assertThat(stored.importedBy()).isEmpty();
    assertThat(stored.published()).isEmpty();
    assertThat(stored.edition()).isEqualTo(edition);
  }

  @Test
  void aTextThatCannotBeReadIsRefusedInJapaneseWithItsLine() {
    var refused = (Refused) EditionText.parse("1. a\n③ b。\n".getBytes(StandardCharsets.UTF_8));
    assertThat(MachineImport.refusal(refused))
        .startsWith("2行目を読み取れません。")
        .anyMatch(line -> line.contains("番号を直してください"));
  }
}
