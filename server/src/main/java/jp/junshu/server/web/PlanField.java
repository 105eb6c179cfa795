package jp.junshu.server.web;

import java.util.List;
import jp.junshu.server.ui.Choice;
import jp.junshu.server.ui.FieldView;

/**
 * A field of a plan's line as it is drawn.
 *
 * @param choices empty for one that is written
 * @param nothing what stands first among the choices
 */
public record PlanField(FieldView view, List<Choice> choices, String nothing) {

  public PlanField {
    choices = List.copyOf(choices);
  }
}
