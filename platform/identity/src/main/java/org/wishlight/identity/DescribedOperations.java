package org.wishlight.identity;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.configuration.SpringDocSecurityOAuth2Customizer;
import org.springframework.stereotype.Component;

/** Describes OAuth's operations too, and says which of all operations want a token. */
@Component
class DescribedOperations extends SpringDocSecurityOAuth2Customizer {

  @Override
  public void customise(OpenAPI document) {
    super.customise(document);
    document
        .getComponents()
        .addSecuritySchemes(
            "bearer",
            new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT"));
    document.getPaths().keySet().removeIf(path -> path.contains("{subpath}"));
    document.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .forEach(DescribedOperations::openUnlessSaid);
  }

  private static void openUnlessSaid(Operation operation) {
    if (operation.getSecurity() == null) {
      operation.setSecurity(List.of());
    }
  }
}
