package org.wishlight.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;

/** Finds the tests that ask for {@link WishlightTest}. */
class IsolatedInfrastructureFactory implements ContextCustomizerFactory {

  @Override
  public @Nullable ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    return AnnotatedElementUtils.hasAnnotation(testClass, WishlightTest.class)
        ? new IsolatedInfrastructure()
        : null;
  }
}
