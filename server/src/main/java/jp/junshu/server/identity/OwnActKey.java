package jp.junshu.server.identity;

import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** A controller's {@code ActKey} is what the form sent, in the hand of whoever is signed in. */
@Component
class OwnActKey implements Converter<String, ActKey> {

  @Override
  public ActKey convert(String sent) {
    return SignedIn.current()
        .map(PersonActor::person)
        .map(holder -> ActKey.of(sent, holder))
        .orElseThrow(() -> new IllegalStateException("nobody acts: is this page open to all?"));
  }
}
