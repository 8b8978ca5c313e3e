package org.wishlight.starter.access;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.ProblemDetail;
import org.springframework.web.method.HandlerMethod;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Role;
import org.wishlight.starter.caller.Scope;

/**
 * Says in OpenAPI who may call what: {@code security}, and for each role in {@code x-access} how
 * far it sees; and that every refusal is a problem document.
 */
final class DocumentedAccess implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {
  private static final String BEARER = "bearer";
  private static final String PROBLEM = "Problem";

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    var rule = Operations.declared(method.getMethod());
    if (rule != null) {
      operation.setSecurity(
          rule.anybody() == Scope.NONE
              ? List.of(new SecurityRequirement().addList(BEARER))
              : List.of());
      operation.addExtension("x-access", scopes(rule));
      addProblems(operation);
    }
    return operation;
  }

  @Override
  public void customise(OpenAPI document) {
    var components = document.getComponents();
    components.addSecuritySchemes(
        BEARER,
        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"));
    components.addSchemas(
        PROBLEM,
        new Schema<ProblemDetail>()
            .type("object")
            .description("RFC 9457; errors lists every fault of an invalid request")
            .addProperty("type", new Schema<String>().type("string"))
            .addProperty("title", new Schema<String>().type("string"))
            .addProperty("status", new Schema<Integer>().type("integer"))
            .addProperty("detail", new Schema<String>().type("string"))
            .addProperty("instance", new Schema<String>().type("string"))
            .addProperty(
                "errors",
                new Schema<List<?>>()
                    .type("array")
                    .items(
                        new Schema<>()
                            .type("object")
                            .addProperty("field", new Schema<String>().type("string"))
                            .addProperty("code", new Schema<String>().type("string"))
                            .addProperty("message", new Schema<String>().type("string")))));
  }

  private static Map<String, String> scopes(Access rule) {
    var scopes = new LinkedHashMap<String, String>();
    put(scopes, "ANYBODY", rule.anybody());
    for (var role : Role.values()) {
      put(scopes, role.name(), role.scope(rule));
    }
    return scopes;
  }

  private static void put(Map<String, String> scopes, String who, Scope scope) {
    if (scope != Scope.NONE) {
      scopes.put(who, scope.name().toLowerCase(Locale.ROOT));
    }
  }

  private static void addProblems(Operation operation) {
    var responses = operation.getResponses();
    if (responses == null) {
      responses = new ApiResponses();
      operation.setResponses(responses);
    }
    responses.putIfAbsent("4XX", problem("The request is refused"));
    responses.putIfAbsent("5XX", problem("Not now: try again"));
  }

  private static ApiResponse problem(String description) {
    var schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
    var body =
        new Content().addMediaType("application/problem+json", new MediaType().schema(schema));
    return new ApiResponse().description(description).content(body);
  }
}
