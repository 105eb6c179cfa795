package jp.junshu.server.command;

import java.util.function.Consumer;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Tells of each part of the application as it becomes ready. */
record Watch(Consumer<String> onBean) implements BeanPostProcessor {

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    onBean.accept(name);
    return bean;
  }
}
